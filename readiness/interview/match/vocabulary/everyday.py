"""Words that say little, words that say nothing, and forms no stemmer can know. Data."""

from __future__ import annotations

# Words that every job description and resume is full of: they carry a tenth of the weight of others.
COMMON_WORDS = (
    "ability able across additional advantage also among applicant apply approach area aspect basic bonus "
    "bring business can candidate capable comfortable company complex day demonstrate demonstrable desire "
    "different drive eager environment equivalent etc example excellent excited exceptional expect experience "
    "experienced expertise familiar familiarity field first focus follow full good great group hand help high "
    "highly ideal ideally important include including individual interest job join keen key knowledge least "
    "level like look love make manner match mindset minimum modern motivate must need new nice one open "
    "opportunity our ownership part passion passionate people person plus position positive practical practice "
    "preferable preferably prefer preferred previous proactive product profile proven provide "
    "quality regular relate related relevant require required requirement responsibility responsible result "
    "right role set several similar skill skilled solid solution some sound strong successful suitable take "
    "task team technology thing time tool top track type understand understanding use used using various very "
    "want way well willing willingness within work working world would year years you your "
    "kenntnisse erfahrung gut gute guter guten sehr sicher sicherer umgang bereich aufgabe aufgaben arbeit arbeiten "
    "jahr jahre jahren vergleichbar vergleichbare wünschenswert vorteil idealerweise freude interesse bereitschaft "
    "unterstützung mitarbeit durchführung neu neue neuen"
)
STOP_WORDS = (
    "a an and any are as at be been being but by do does for from had has have he her his how i if in into is "
    "it its me my no not of off on or other out over own per s she should so such t than that the their them "
    "then there these they this those through to too under up us was we were what when where which while who "
    "whom why will with without yours der die das den dem des ein eine einer eines einem einen und oder mit "
    "für von zu im in am an auf aus bei bis als auch sie wir ihr ihre ihren sind ist haben hat werden wird "
    "sowie über nach durch zum zur unser unsere unserem unserer unseren sich dass wie man nur aber noch alle dabei "
    "dazu zwei drei vier fünf sechs sieben acht neun zehn zwölf hundert rund "
    "one two three four five six seven eight nine ten "
    "eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand million "
    "dozen seit bis vom beim ins ihrem ihren ihrer gerne"
)
COMMON = frozenset(COMMON_WORDS.split())
STOP = frozenset(STOP_WORDS.split())

# Forms no stemmer can know: the base, then its forms.
_IRREGULAR_FORMS = (
    "menu menus", "bus buses", "plan planner planners", "buy buyer buyers",
    "run ran", "win won", "grow grew grown", "build built", "rebuild rebuilt", "write wrote written", "lead led",
    "teach taught", "keep kept", "bring brought", "sell sold", "hold held", "find found", "give gave given",
    "take took taken", "speak spoke spoken", "drive drove driven", "send sent", "oversee oversaw overseen", "meet met",
    "deal dealt", "tell told", "buy bought", "learn learnt", "shrink shrank shrunk", "choose chose chosen",
    "begin began begun", "think thought", "seek sought", "spend spent", "make made", "understand understood",
    "draw drew drawn", "stand stood", "leave left", "lose lost", "feed fed", "know knew known", "wear wore worn",
    "fall fell fallen", "catch caught", "break broke broken", "pay paid", "get got gotten", "fight fought",
    "cut cutting", "shoot shot", "lay laid", "set setting", "read reading", "raise raised", "rise rose risen",
    "eat ate eaten", "weave wove woven", "bind bound", "grind ground", "steal stole stolen", "ride rode ridden",
    "fly flew flown", "sing sang sung", "swim swam", "sleep slept", "hear heard", "say said", "feel felt",
    "show shown", "child children", "woman women", "man men",
    # Words that the stemmer takes for others: Excel is not excellent, and an intern is not internal.
    "ms.excel excel", "split.experiment experiment experiments", "customs.import import imports importing imported",
    "trainee.intern intern interns", "the.police police", "public.authority authority authorities",
    "science.physics physics",
)  # fmt: skip
IRREGULAR = {form: line.split()[0] for line in _IRREGULAR_FORMS for form in line.split()[1:]}
