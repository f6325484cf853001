"""Job descriptions and resumes of further fields, written before the program saw them.

A line of a job ends in ``=>`` and what it is (t: task, m: must, n: nice to have, x: not asked for), then, after a bar,
words of the line of the resume that answers it; ``~`` marks an answer in other words.
"""

FIRST: dict[str, tuple[str, str]] = {
"it support":("""IT Support Technician
What you'll do
- Provide first-line support to 300 users by phone and chat => t | ~eighty tickets
- Set up laptops and mobile devices for new starters => t | ~Prepared notebooks
- Manage user accounts in Active Directory => t | Active Directory
- Keep our asset register up to date => t | ~barcode
What we need from you
- At least two years in a similar role => m | Helpdesk agent
- Good knowledge of Windows 11 and Microsoft 365 => m | Microsoft 365
- Understanding of networking basics (DNS, DHCP, VPN) => m | ~Cisco
- A calm, friendly manner with customers => m | ~thanked
Nice to have
- ITIL Foundation => n | ITIL
- Scripting skills => n | ~PowerShell
What we offer
- A pension and 25 days off => x
""","""Kofi Mensah
Helpdesk agent, Norfield College, 2021 to now
- Closed eighty tickets a week, nine out of ten at the first contact
- Prepared notebooks and phones for two hundred employees with Intune
- Reset passwords and moved groups in Active Directory
- Introduced barcode labels so that every device can be found
- Rolled out Microsoft 365 in three offices
- Wrote a PowerShell tool that tidies up old profiles
- Was thanked by name in the yearly staff survey
Shop assistant, Phone Corner, 2018 to 2021
Certificates: ITIL 4 Foundation, Cisco CCNA"""),
"social worker":("""Social Worker, Children and Families
Key responsibilities:
* Carry a caseload of children in need => t | ~eighteen families
* Write reports for the family court => t | court
* Carry out home visits and risk assessments => t | ~Visited
* Work with schools, police and health visitors => t | ~teachers
Essential criteria:
* Degree in social work => m | Social Work, University
* Registration with the professional body => m | Registered
* Knowledge of child protection law => m | Children Act
* Full driving licence => m | ~own car
Desirable:
* Experience with unaccompanied minors => n | ~young refugees
* A second community language => n | ~Punjabi
""","""Simran Gill
Practitioner, Westmoor Council, 2019-2024
* Looked after eighteen families at a time
* Visited parents weekly and judged how safe the home was
* Gave evidence in court and wrote statements for nine hearings
* Chaired meetings with teachers, officers and nurses
* Trained new staff in the Children Act
Youth hostel, 2017-2019
* Helped young refugees to find a school and a doctor
BA Social Work, University of Bradford
Registered with Social Work England
Punjabi at home; I drive my own car"""),
"elektroniker":("""Elektroniker für Betriebstechnik (m/w/d)
Ihre Aufgaben
- Wartung und Instandsetzung unserer Produktionsanlagen => t | Abfüllanlagen
- Störungen suchen und beheben => t | ~Stillstand
- Prüfung ortsveränderlicher Geräte nach DGUV V3 => t | DGUV
- Verdrahtung von Schaltschränken => t | Schaltschränke
Ihr Profil
- Abgeschlossene Ausbildung als Elektroniker => m | ~Gesellenbrief
- Kenntnisse in der SPS-Programmierung => m | ~TIA Portal
- Bereitschaft zur Schichtarbeit => m | ~nachts
- Führerschein Klasse B => m | Führerschein
- Englischkenntnisse von Vorteil => n | Englisch
Wir bieten
- Tarifvertrag und Kantine => x
""","""Murat Yilmaz
Betriebselektriker, Quellwasser AG, seit 2018
- Warte vier Abfüllanlagen und die Druckluft
- Habe den Stillstand um ein Drittel verringert
- Prüfe elektrische Geräte nach DGUV V3 und führe das Prüfbuch
- Baue Schaltschränke nach Plan
- Habe eine Förderstrecke mit Siemens TIA Portal umgestellt
- Arbeite früh, spät und nachts im Wechsel
Gesellenbrief Elektroniker für Energie- und Gebäudetechnik, 2017
Führerschein B und BE
Englisch: gut, Türkisch: Muttersprache"""),
"front desk":("""Front Desk Agent - Harbour Hotel

THE ROLE
Check guests in and out => t | ~arrivals
Handle complaints and find solutions => t | ~unhappy
Sell room upgrades => t | upgrades
Take bookings by phone and email => t | reservations

ABOUT YOU
One year of hotel experience => m | Night porter
Fluent in English, another language welcome => m | ~Portuguese
Familiar with Opera or similar => m | Opera
Flexible to work weekends and nights => m | Night porter

NICE TO HAVE

First aid certificate => n | First aider
""","""Joana Alves
Night porter and reception, Seaview Inn, 2022 to date
Looked after up to ninety arrivals an evening
Turned unhappy visitors into returning ones; our rating rose to 4.6
Sold 300 upgrades last season
Answered the phone and entered reservations in Opera Cloud
Balanced the cash drawer each morning
First aider for the building
Portuguese, English (C2), some Spanish"""),
"qc chemist":("""Quality Control Chemist
Your mission:
• Analyse raw materials and finished products by HPLC and titration => t | HPLC
• Write and revise SOPs => t | ~work instructions
• Investigate results that are out of specification => t | ~root cause
• Calibrate and maintain laboratory equipment => t | ~balances
Your profile:
• BSc or MSc in chemistry => m | Chemistry
• Three years in a GMP laboratory => m | GMP
• Statistics and good Excel => m | ~control charts
• Accurate record keeping => m | ~Audited
• Knowledge of a LIMS is an advantage => n | LabWare
""","""Elin Berg
Analyst, Nordpharm, 2020 - present
• Released 1,200 batches of tablets after HPLC and dissolution tests
• Rewrote thirty work instructions after the move to a new building
• Found the root cause of a stability failure within two days
• Checked balances and pipettes every month
• Introduced control charts that warn before a limit is passed
• Audited twice by the agency, no remark on my notebooks
• Entered samples in LabWare
GMP training every year
MSc Chemistry, Lund"""),
"hr generalist":("""HR Generalist
Responsibilities
- Run the full recruitment cycle for office roles => t | ~Filled
- Prepare the monthly payroll => t | payroll
- Advise managers on employment law => t | ~dismissals
- Organise onboarding and training => t | ~first week
- Maintain personnel files => t | ~digital
Requirements
- CIPD Level 5 or equivalent => m | CIPD
- Experience with an HRIS => m | ~Personio
- Discretion => m | ~Trusted
- Strong communication skills => m | ~Spoke
Bonus
- Experience with a works council or union => n | union
""","""Dana Novak
People partner, Tinker Toys, 2019 to now
- Filled sixty vacancies, 32 days each in the mean
- Checked payroll for 240 people with the outside bureau
- Guided line managers through dismissals and hearings
- Designed the first week for all new joiners
- Turned paper folders into digital ones in Personio
- Trusted with the figures of the merger before it was public
- Spoke at the summer meeting of all branches
- Agreed the pay deal with the union
CIPD Level 5, 2020"""),
"einkauf":("""Sachbearbeiter Einkauf (m/w/d)
Das erwartet Sie
- Bestellungen auslösen und Liefertermine überwachen => t | Bestellungen
- Angebote einholen und vergleichen => t | Angebote
- Preise mit Lieferanten verhandeln => t | ~Rahmenverträge
- Rechnungen prüfen => t | Rechnungsprüfung
Das bringen Sie mit
- Kaufmännische Ausbildung => m | Industriekauffrau
- Sicherer Umgang mit SAP MM => m | SAP
- Gute MS-Office-Kenntnisse => m | ~Excel
- Verhandlungssicheres Englisch => m | Englisch
- Teamfähigkeit => m
Von Vorteil
- Erfahrung im Zollwesen => n | ~Zollanmeldungen
""","""Petra Lang
Einkäuferin, Hydro Pumpen GmbH, 2017 bis heute
- Rund 4.000 Bestellungen im Jahr, Termine täglich nachgehalten
- Angebote aus sechs Ländern verglichen
- Rahmenverträge neu ausgehandelt und 12 Prozent gespart
- Rechnungsprüfung in SAP
- Auswertungen mit Excel und Power Query
- Zollanmeldungen für Sendungen aus China vorbereitet
Ausbildung zur Industriekauffrau, IHK, 2014
Englisch C1, Polnisch Grundkenntnisse"""),
"bank adviser":("""Personal Banking Adviser
As an adviser you will:
- Advise private customers on accounts, savings and mortgages => t | mortgages
- Find out what customers need and win new business => t | ~new clients
- Meet monthly sales targets => t | ~108 percent
- Follow anti-money-laundering rules => t | ~identity
We are looking for:
- A finance qualification => m | ~Chartered Banker
- Experience in retail banking => m | branch
- Excellent customer service => m | ~satisfaction
- Confident with digital channels => m | ~video
It would be great if you have:
- Experience of mentoring colleagues => n | ~joiners
""","""Owen Price
Cashier, then adviser, Cambrian Bank, Swansea branch, 2018-2024
- Arranged mortgages worth nine million pounds
- Brought 140 new clients to the branch
- Reached 108 percent of the yearly goal
- Verified identity and origin of funds for each account opened
- Best satisfaction score of the region in 2022
- Set up advice by video for customers far from town
- Took two joiners by the hand in their first months
Chartered Banker diploma, 2021"""),
}  # fmt: skip

SECOND: dict[str, tuple[str, str]] = {
"carpenter":("""Site Carpenter
What the job involves
- First and second fix joinery in new homes => t | ~doors and skirting
- Read drawings and set out work => t | drawings
- Order timber and fixings => t | timber
- Keep to site safety rules => t | ~toolbox talks
What you need
- NVQ Level 2 in carpentry or similar => m | NVQ
- CSCS card => m | CSCS
- Own tools and transport => m | ~van
- Three years on building sites => m | Carpenter, Oakham
Desirable
- Supervising apprentices => n | ~school leavers
""","""Rhys Morgan
Carpenter, Oakham Homes, 2019 to 2024
- Hung doors and skirting in 140 houses
- Worked from drawings and marked out stud walls
- Bought timber for three plots at a time and kept waste under 5 percent
- Held the weekly toolbox talks, no injury in four years
- Looked after two school leavers on day release
NVQ Level 3 Site Carpentry, CSCS gold card
Fully equipped van"""),
"fundraising":("""Fundraising Officer
Your role:
* Write applications to trusts and foundations => t | ~bids
* Look after regular donors => t | ~supporters
* Plan events and appeals => t | ~charity run
* Keep our donor database accurate => t | ~Raiser's Edge
* Report income to trustees => t | trustees
About you:
* Experience in the charity sector => m | Hospice
* Excellent writing skills => m | ~stories
* Comfortable with figures => m | ~budget
* Good organiser => m | ~volunteers
Nice to have:
* Social media know-how => n | ~Instagram
""","""Leah Abrams
Community officer, St Anne's Hospice, 2020 to now
* Won 210,000 pounds from eleven bids
* Phoned and thanked 400 supporters a year, nine in ten stayed
* Started a charity run that now has 900 runners
* Merged duplicate records in Raiser's Edge
* Presented the quarter to the trustees
* Wrote patient stories for the winter appeal
* Held a budget of 60,000 pounds
* Found, trained and rostered 35 volunteers
* Reached 12,000 people on Instagram"""),
"erzieherin":("""Erzieher (m/w/d) für unsere Kita
Deine Aufgaben
- Betreuung einer Gruppe von 20 Kindern => t | Gruppe
- Planung von Ausflügen und Projekten => t | ~Waldtage
- Zusammenarbeit mit den Eltern => t | Elternabende
- Beobachtung und Dokumentation der Entwicklung => t | ~Portfolios
- Anleitung von Praktikanten => t | ~Praxisanleiterin
Dein Profil
- Staatlich anerkannte Ausbildung => m | Staatlich anerkannte
- Erfahrung mit Kindern unter drei => m | ~Krippe
- Erste-Hilfe-Kurs am Kind => m | ~Ersthelferin
- Musikalität ist von Vorteil => n | ~Gitarre
Wir bieten
- Betriebliche Altersvorsorge => x
""","""Nele Hartmann
Pädagogische Fachkraft, Kita Sonnenhügel, 2018 bis heute
- Leite eine Gruppe mit 18 Mädchen und Jungen
- Habe die Waldtage eingeführt
- Bereite Elternabende vor und führe Entwicklungsgespräche
- Schreibe Portfolios und Lerngeschichten
- Praxisanleiterin für zwei Schülerinnen der Fachschule
- Davor drei Jahre in der Krippe
- Spiele Gitarre im Morgenkreis
Staatlich anerkannte Erzieherin, 2015
Ersthelferin, zuletzt 2023"""),
"production lead":("""Production Supervisor
Duties
• Lead a shift of 25 operators => t | ~twenty-two people
• Reach daily output targets => t | ~units
• Cut scrap and downtime => t | scrap
• Carry out safety audits => t | ~near misses
• Train staff on new machines => t | ~operators
Qualifications
• Technical diploma or apprenticeship => m | ~Mechatronics
• 5 years in manufacturing => m | Plastics
• Lean or Six Sigma => m | ~Green Belt
• MRP or ERP system skills => m | SAP
• Willing to work rotating shifts => m | ~nights
Preferred
• Injection moulding know-how => n | moulding
""","""Carlos Vega
Line leader, Delta Plastics, 2016 to now
• In charge of twenty-two people on earlies, lates and nights
• Delivered 4,000 units a day, 6 percent over plan
• Brought scrap from 3.1 to 1.2 percent on twelve moulding presses
• Logged and closed near misses every week
• Taught operators the new robot cell
• Booked orders in SAP PP
Lean Six Sigma Green Belt, 2021
Mechatronics technician, technical college, 2015"""),
}  # fmt: skip
