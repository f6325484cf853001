"""How people and programs call time zones. Data, checked by a test against the zone database."""

from __future__ import annotations

# Short names that mean one place to everybody who writes them. The second value is the season a name with S or D
# claims: True for summer time, False for standard time, None where the name leaves it open.
SHORT: dict[str, tuple[str, bool | None]] = {
    "ET": ("America/New_York", None), "EST": ("America/New_York", False), "EDT": ("America/New_York", True),
    "CT": ("America/Chicago", None), "CDT": ("America/Chicago", True),
    "MT": ("America/Denver", None), "MST": ("America/Denver", False), "MDT": ("America/Denver", True),
    "PT": ("America/Los_Angeles", None), "PST": ("America/Los_Angeles", False), "PDT": ("America/Los_Angeles", True),
    "AKST": ("America/Anchorage", False), "AKDT": ("America/Anchorage", True), "HST": ("Pacific/Honolulu", None),
    "NST": ("America/St_Johns", False), "NDT": ("America/St_Johns", True), "ADT": ("America/Halifax", True),
    "BRT": ("America/Sao_Paulo", None), "ART": ("America/Argentina/Buenos_Aires", None),
    "UTC": ("UTC", None), "GMT": ("UTC", None), "Z": ("UTC", None),
    "WET": ("Europe/Lisbon", False), "WEST": ("Europe/Lisbon", True),
    "CET": ("Europe/Berlin", False), "CEST": ("Europe/Berlin", True),
    "MEZ": ("Europe/Berlin", False), "MESZ": ("Europe/Berlin", True),
    "EET": ("Europe/Athens", False), "EEST": ("Europe/Athens", True),
    "MSK": ("Europe/Moscow", None), "TRT": ("Europe/Istanbul", None), "SAST": ("Africa/Johannesburg", None),
    "EAT": ("Africa/Nairobi", None), "WAT": ("Africa/Lagos", None), "GST": ("Asia/Dubai", None),
    "PKT": ("Asia/Karachi", None), "NPT": ("Asia/Kathmandu", None), "ICT": ("Asia/Bangkok", None),
    "WIB": ("Asia/Jakarta", None), "SGT": ("Asia/Singapore", None), "HKT": ("Asia/Hong_Kong", None),
    "PHT": ("Asia/Manila", None), "JST": ("Asia/Tokyo", None), "KST": ("Asia/Seoul", None),
    "AWST": ("Australia/Perth", None), "ACST": ("Australia/Adelaide", False), "ACDT": ("Australia/Adelaide", True),
    "AEST": ("Australia/Sydney", False), "AEDT": ("Australia/Sydney", True), "AET": ("Australia/Sydney", None),
    "NZST": ("Pacific/Auckland", False), "NZDT": ("Pacific/Auckland", True), "NZT": ("Pacific/Auckland", None),
}  # fmt: skip

# Short names that mean different places to different people: always asked, the likeliest first.
DOUBTFUL: dict[str, tuple[str, ...]] = {
    "IST": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "CST": ("America/Chicago", "Asia/Shanghai", "America/Havana"),
    "AST": ("America/Halifax", "Asia/Riyadh"),
    "ECT": ("America/Guayaquil", "Europe/Paris"),
    "WST": ("Australia/Perth", "Pacific/Apia"),
}

# Long names, as calendars show them and people write them; compared without case.
LONG: dict[str, str] = {
    "eastern": "America/New_York", "eastern time": "America/New_York", "us eastern": "America/New_York",
    "eastern standard time": "America/New_York", "eastern daylight time": "America/New_York",
    "central time": "America/Chicago", "us central": "America/Chicago",
    "central standard time": "America/Chicago", "central daylight time": "America/Chicago",
    "mountain time": "America/Denver", "us mountain": "America/Denver",
    "mountain standard time": "America/Denver", "mountain daylight time": "America/Denver",
    "arizona": "America/Phoenix",
    "pacific": "America/Los_Angeles", "pacific time": "America/Los_Angeles", "us pacific": "America/Los_Angeles",
    "pacific standard time": "America/Los_Angeles", "pacific daylight time": "America/Los_Angeles",
    "atlantic time": "America/Halifax", "alaska": "America/Anchorage", "alaska time": "America/Anchorage",
    "hawaii": "Pacific/Honolulu", "hawaii time": "Pacific/Honolulu", "newfoundland": "America/St_Johns",
    "greenwich mean time": "UTC", "coordinated universal time": "UTC", "universal time": "UTC",
    "british summer time": "Europe/London", "british time": "Europe/London", "uk time": "Europe/London",
    "irish time": "Europe/Dublin", "irish standard time": "Europe/Dublin",
    "central european time": "Europe/Berlin", "central european standard time": "Europe/Berlin",
    "central european summer time": "Europe/Berlin", "mitteleuropäische zeit": "Europe/Berlin",
    "mitteleuropäische sommerzeit": "Europe/Berlin", "deutsche zeit": "Europe/Berlin", "german time": "Europe/Berlin",
    "heure de paris": "Europe/Paris", "hora peninsular": "Europe/Madrid", "ora italiana": "Europe/Rome",
    "western european time": "Europe/Lisbon", "western european summer time": "Europe/Lisbon",
    "eastern european time": "Europe/Athens", "eastern european standard time": "Europe/Athens",
    "eastern european summer time": "Europe/Athens", "moscow standard time": "Europe/Moscow",
    "india standard time": "Asia/Kolkata", "indian standard time": "Asia/Kolkata", "india time": "Asia/Kolkata",
    "israel standard time": "Asia/Jerusalem", "israel time": "Asia/Jerusalem",
    "israel daylight time": "Asia/Jerusalem", "gulf standard time": "Asia/Dubai",
    "china standard time": "Asia/Shanghai", "china time": "Asia/Shanghai", "beijing time": "Asia/Shanghai",
    "singapore standard time": "Asia/Singapore", "hong kong standard time": "Asia/Hong_Kong",
    "japan standard time": "Asia/Tokyo", "japan time": "Asia/Tokyo", "korea standard time": "Asia/Seoul",
    "australian eastern standard time": "Australia/Sydney", "australian eastern daylight time": "Australia/Sydney",
    "australian western standard time": "Australia/Perth", "new zealand standard time": "Pacific/Auckland",
    "new zealand daylight time": "Pacific/Auckland", "south africa standard time": "Africa/Johannesburg",
    "brasilia standard time": "America/Sao_Paulo", "brasilia": "America/Sao_Paulo",
}  # fmt: skip

# Cities people name that have no zone of their own.
CITIES: dict[str, str] = {
    "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles", "portland": "America/Los_Angeles",
    "san diego": "America/Los_Angeles", "san jose": "America/Los_Angeles", "las vegas": "America/Los_Angeles",
    "california": "America/Los_Angeles", "boston": "America/New_York", "washington": "America/New_York",
    "atlanta": "America/New_York", "miami": "America/New_York", "philadelphia": "America/New_York",
    "montreal": "America/Toronto", "ottawa": "America/Toronto", "austin": "America/Chicago",
    "dallas": "America/Chicago", "houston": "America/Chicago", "minneapolis": "America/Chicago",
    "salt lake city": "America/Denver", "calgary": "America/Edmonton", "hawaii": "Pacific/Honolulu",
    "edinburgh": "Europe/London", "manchester": "Europe/London", "cambridge": "Europe/London",
    "oxford": "Europe/London", "munich": "Europe/Berlin", "münchen": "Europe/Berlin", "hamburg": "Europe/Berlin",
    "frankfurt": "Europe/Berlin", "cologne": "Europe/Berlin", "köln": "Europe/Berlin", "stuttgart": "Europe/Berlin",
    "bern": "Europe/Zurich", "zürich": "Europe/Zurich", "geneva": "Europe/Zurich", "genf": "Europe/Zurich",
    "basel": "Europe/Zurich", "wien": "Europe/Vienna", "milan": "Europe/Rome", "barcelona": "Europe/Madrid",
    "valencia": "Europe/Madrid", "lyon": "Europe/Paris", "rotterdam": "Europe/Amsterdam",
    "gothenburg": "Europe/Stockholm",
    "krakow": "Europe/Warsaw", "kraków": "Europe/Warsaw", "porto": "Europe/Lisbon", "kyiv": "Europe/Kyiv",
    "st. petersburg": "Europe/Moscow", "bangalore": "Asia/Kolkata", "bengaluru": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata", "chennai": "Asia/Kolkata",
    "hyderabad": "Asia/Kolkata", "pune": "Asia/Kolkata", "tel aviv": "Asia/Jerusalem", "beijing": "Asia/Shanghai",
    "shenzhen": "Asia/Shanghai", "osaka": "Asia/Tokyo", "abu dhabi": "Asia/Dubai", "islamabad": "Asia/Karachi",
    "canberra": "Australia/Sydney", "wellington": "Pacific/Auckland", "cape town": "Africa/Johannesburg",
    "pretoria": "Africa/Johannesburg", "rio de janeiro": "America/Sao_Paulo",
}  # fmt: skip
