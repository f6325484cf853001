"""How job descriptions are worded: headings of their parts, and words that tell a wish from a must. Data."""

from __future__ import annotations

import re


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


TASK_HEADING = _any_of(
    r"what you(?:['’]ll| will| do\b)(?! (?:need|bring|have))|"
    r"you(?: will|['’]ll)(?! (?:need|bring|have))|responsibilit|duties",
    r"your (?:role|mission|tasks?|job|impact)|the (?:role|job|work|position)\b|job involves|"
    r"tasks?\b|day[- ]to[- ]day|in this (?:role|position)",
    r"main activities|about the (?:job|position)|aufgaben|ihre rolle|das erwartet|"
    r"was (?:dich|sie) erwartet|dein job|deine aufgaben|tätigkeiten|was du (?:machst|tust)",
    r"missions?\b|funciones|responsabilidades",
)
MUST_HEADING = _any_of(
    r"requirement|qualification|what you(?:['’]ll)? (?:bring|need|have)|must[- ]haves?",
    r"you (?:have|bring|are|need)|who you are|about you|your (?:profile|background|skills|experience)",
    r"what we(?:['’]re| are)? look(?:ing)? for|we(?:['’]re| are) looking for|looking for|"
    r"(?:^|\b(?:key|core|technical|soft|hard|personal|professional|required|essential|your|other|and|&) )skills|"
    r"(?:^|\b(?:required|relevant|previous|professional|work|your|and|&) )experience\b",
    r"what we (?:need|expect|ask)|we (?:need|expect) from|must you|essential|person specification|profil|"
    r"anforderungen|(?:das|was) bring|mitbring|bringen sie|bringst du|ihre qualifikation|das wünschen wir|"
    r"wir erwarten|voraussetzungen",
    r"requisitos|you should",
)
NICE_HEADING = _any_of(
    r"nice[- ]to[- ]haves?|bonus|preferred|desirable|desired|optional|good to have|plus(?:es)?\b|ideally",
    r"extra credit|would be (?:great|nice)|wünschenswert|von vorteil|idealerweise|deseable|un plus|advantage",
)
OTHER_HEADING = _any_of(
    r"about (?:us|the company|the team|(?!you\b)\w+$)|who we are|our (?:company|team|story|values|culture|stack)",
    r"benefits|perks|what we offer|we offer|what['’]s in it|why (?:join|us|work)|compensation|salary",
    r"how to apply|application|equal opportunit|diversity|location|contact|wir bieten|über uns|bewerbung",
    r"das bieten|kontakt|process|next steps|disclaimer|privacy",
)
NICE_CUE = re.compile(
    r"\b(?:"
    r"nice to have|a plus|is a bonus|ideally|preferabl[ey]|preferred|desirable|beneficial|an advantage|"
    r"would be (?:great|nice|helpful)|bonus points|optional|von vorteil|wünschenswert|idealerweise"
    r")\b",
    re.IGNORECASE,
)
MUST_CUE = re.compile(
    r"\b(?:"
    r"must|should (?:have|know|be)|you (?:know|have|bring|need)|required|essential|"
    r"at least|minimum|\d+\+?\s*(?:-\s*\d+\s*)?years?|"
    r"experience (?:with|in|of|as|using|working|building|managing)|experienced|proficien\w*|knowledge of|"
    r"understanding of|familiar\w* with|degree|diploma|fluen\w*|certif\w*|licen[cs]e|ability to|able to|"
    r"background in|track record|expertise|skills?|willing\w*|erfahrung|kenntnisse|abgeschlossen\w*|studium|"
    r"ausbildung"
    r")\b",
    re.IGNORECASE,
)
TASK_CUE = re.compile(
    r"^(?:you(?:['’]ll| will)?\s+)?(?:"
    r"be responsible|responsible for|build|design|develop|own|lead|manage|maintain|create|write|drive|"
    r"work (?:with|closely|on)|collaborate|support|deliver|ensure|implement|analy[sz]e|monitor|plan|"
    r"coordinate|improve|define|run|prepare|organi[sz]e|mentor|coach|teach|train|administer|assess|operate|"
    r"take|handle|help|contribute|partner|report|participate|conduct|provide|perform|identify|review|set up|"
    r"oversee|supervise|sell|advise|care|assist|load|pick|check|keep|answer|process|negotiate|document|"
    r"research|test|optimi[sz]e|automate|present|communicate|schedule|track|establish|execute|facilitate|"
    r"guide|grow|shape|scale|migrate|troubleshoot|investigate|represent|entwick\w+|planung|betreu\w+|"
    r"verantwort\w+|durchführ\w+"
    r")\b",
    re.IGNORECASE,
)
