"""Answers an invitation as a mail program does: reads the mail with python3-icalendar and writes the mail that answers it.

answer.py MAIL PARTSTAT DTSTAMP
"""
import sys
from datetime import datetime
from email import message_from_binary_file, policy
from email.message import EmailMessage

from icalendar import Calendar, Event, vCalAddress

with open(sys.argv[1], "rb") as file:
    mail = message_from_binary_file(file, policy=policy.default)
part = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
request = Calendar.from_ical(part.get_payload(decode=True))
invited = request.walk("VEVENT")[0]
assert request["METHOD"] == part.get_param("method") == "REQUEST"
assert invited["ATTENDEE"].params["RSVP"] == "TRUE"

answered = Event()
for name in ("UID", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "ORGANIZER"):
    answered[name] = invited[name]
attendee = vCalAddress(str(invited["ATTENDEE"]))
attendee.params["CN"] = invited["ATTENDEE"].params["CN"]
attendee.params["PARTSTAT"] = sys.argv[2]
answered.add("ATTENDEE", attendee, encode=0)
answered.add("DTSTAMP", datetime.strptime(sys.argv[3], "%Y%m%dT%H%M%SZ"))
answered.add("COMMENT", "Ik neem iemand mee")
calendar = Calendar()
calendar.add("PRODID", "-//python//answer//EN")
calendar.add("VERSION", "2.0")
calendar.add("METHOD", "REPLY")
calendar.add_component(answered)

answer = EmailMessage(policy=policy.SMTP)
answer["From"] = mail["To"]
answer["To"] = mail["Reply-To"]
answer["Subject"] = f"Re: {mail['Subject']}"
answer.set_content("Eens zien: één keer.")
answer.add_alternative(calendar.to_ical().decode(), subtype="calendar", params={"method": "REPLY"})
sys.stdout.buffer.write(bytes(answer))
