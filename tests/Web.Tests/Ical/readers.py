"""Reads a calendar with python3-icalendar and says what it understood, one event a line."""
import sys
from zoneinfo import ZoneInfo

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
kinds = [component.name for component in calendar.subcomponents]
print(f"zone first: {kinds[0] == 'VTIMEZONE' and kinds.count('VTIMEZONE') == 1}")
for event in calendar.walk("VEVENT"):
    start, end = event.decoded("DTSTART"), event.decoded("DTEND")
    if hasattr(start, "hour"):
        start, end = (time.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%MZ") for time in (start, end))
    print("|".join([str(event["UID"]).split("@")[0], f"{start}", f"{end}", str(event["STATUS"]), str(event["SEQUENCE"]),
                    str(event.get("LOCATION", "")), str(event.get("DESCRIPTION", "")).replace("\n", "\\n"), str(event["SUMMARY"])]))
