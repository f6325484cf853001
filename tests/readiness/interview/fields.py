"""Job descriptions and resumes of other fields than the examples of the benchmark.

A line of a job ends in ``=>`` and what it is (t: task, m: must, n: nice to have, x: not asked for), then, after a bar,
words of the line of the resume that answers it.
"""

from __future__ import annotations

FIELDS: dict[str, tuple[str, str]] = {
"sales":("""Account Executive (m/f/d) => x
About Brightline => x
Brightline sells scheduling software to dental practices. => x
Your mission
- Win new customers in the Midwest territory => t | Opened 42 new accounts
- Run discovery calls and product demos => t | demos a month
- Keep the pipeline in Salesforce up to date => t | Salesforce
- Hit a quarterly quota => t | quota
What we're looking for
- 3+ years of B2B sales experience => m | B2B software
- Comfort with cold calling => m | cold calls
- Strong negotiation skills => m | Negotiated
Bonus points
- Experience in healthcare => n | dental suppliers
- Spanish => n | Spanish
What we offer
- 401(k) and unlimited coffee => x
""","""Maria Lopez
Account Manager, B2B software, 2020 to now
- Opened 42 new accounts across Ohio and Indiana in one year
- Gave 25 product demos a month
- Logged every opportunity in Salesforce on the same day
- Reached 118 % of quota for six quarters in a row
- Made sixty cold calls a week
- Negotiated a three-year contract worth $400k
Sold to dental suppliers and clinics from 2018 to 2020
Languages: English, Spanish"""),
"law":("""Paralegal - Commercial Litigation

Responsibilities:
• Draft pleadings and witness statements under supervision => t | Drafted
• Manage disclosure and document review in Relativity => t | Relativity
• Prepare trial bundles => t | bundles
• Liaise with counsel, courts and clients => t | counsel

Essential:
• Law degree or equivalent => m | LLB
• At least two years in litigation => m | litigation
• Excellent attention to detail => m

Desirable:
• Experience of arbitration => n | arbitration
• French or German => n | French

How to apply
Send your CV and covering letter to jobs@firm.example. => x
""","""Tom Reed
Paralegal, dispute resolution and litigation team, 2021-2024
• Drafted particulars of claim and witness statements for partner review
• Led the review of 40,000 documents in Relativity
• Compiled and paginated bundles for eleven trials
• Instructed counsel and filed at court through CE-File
• Helped on two ICC arbitration hearings
LLB Law (2:1), University of Leeds
French (B2)"""),
"welding":("""WELDER / FABRICATOR
Second shift, $27/h
Duties
* Weld carbon and stainless steel to drawing (MIG, TIG) => t | MIG and TIG
* Read blueprints and weld symbols => t | blueprints
* Inspect own work and record results => t | inspected
* Keep the work area clean and safe => t | accident
Requirements
* AWS D1.1 certification => m | D1.1
* 2 years in a fabrication shop => m | Fabrication
* Able to lift 50 lb => m
* Forklift licence a plus => n | Forklift
""","""Dale Kim
Welder, Stark Fabrication, 2019 - present
* MIG and TIG welding of stainless tanks and carbon frames
* Worked from blueprints, laid out parts and cut on the plasma table
* Visually inspected each seam and kept the weld log
* 1,400 days without an accident in my bay
Certified to AWS D1.1 and D1.6
Forklift operator card"""),
"teaching":("""Maths Teacher (KS3-KS5)
We are a mixed comprehensive with 1,200 pupils. => x
The successful candidate will:
- teach mathematics up to A level => t | A level
- plan lessons for pupils with different needs => t | differentiated
- track progress and report to parents => t | parents
- contribute to clubs => t | chess
Person specification
- Qualified teacher status => m | QTS
- A degree in mathematics or a related subject => m | BSc Mathematics
- Good behaviour management => m | Behaviour
- It would be helpful if you can also teach physics => n | physics
""","""Hannah West
Maths teacher, Oak School, 2020-2024
- Taught GCSE and A level mathematics to five groups
- Wrote differentiated lessons for pupils with dyslexia and for the most able
- Met parents each term to talk about progress
- Ran the chess club
- Behaviour lead for Year 9
- Covered physics to Year 10
BSc Mathematics, Bath, 2018; PGCE with QTS, 2019"""),
"accounting":("""Senior Accountant
The Role
You will own the month-end close for two entities. => t | month-end
You will prepare VAT returns and statutory accounts. => t | VAT
You will help to introduce a new ERP. => t | NetSuite
Your Profile
Qualified ACA, ACCA or CIMA => m | ACCA
Solid IFRS knowledge => m | IFRS
Advanced Excel => m | Excel
Experience with NetSuite would be great => n | NetSuite
Benefits
Hybrid work, 27 days of leave => x
""","""Priya Nair, ACCA
Accountant, Mill Foods, 2019-2024
Closed the month-end in four days instead of nine
Filed quarterly VAT returns and drafted the statutory accounts
Key user when NetSuite replaced Sage
Moved lease accounting to IFRS 16
Built the cash model in Excel with Power Query"""),
"chef":("""Sous Chef wanted
Tasks
- Run the pass on busy services => t | pass
- Write menus with the head chef => t | menu
- Order stock and keep food cost under 30% => t | food cost
- Train commis chefs => t | apprentices
You bring
- Completed training as a cook => m | Apprenticeship
- HACCP knowledge => m | HACCP
- Weekend availability => m
- Ideally some pastry experience => n | pastry
""","""Luca Bianchi
Chef de partie, Hotel Adler, 2020-2024
- Ran the pass for 140 covers on Saturdays
- Changed the lunch menu every week
- Brought food cost down from 34 % to 29 %
- Taught two apprentices, both passed
- Kept the HACCP records
- Six months on the pastry section
Apprenticeship as a cook, 2016-2019"""),
"warehouse":("""Warehouse Team Leader
What you'll be doing
Leading a team of 12 pickers => t | team of nine
Making sure orders leave on time => t | on time
Counting stock and chasing differences => t | stock
What you'll need
Reach truck licence => m | Reach truck
Previous experience as a supervisor or team leader => m | Shift lead
Knowledge of a WMS, preferably SAP EWM => m | SAP EWM
""","""Joe Adams
Shift lead, Parcel Hub, 2021-now
Led a team of nine on the night shift
98.7 % of orders left on time
Cut stock differences by half with weekly cycle counts
Worked with SAP EWM handhelds
Reach truck and counterbalance licences"""),
"marketing":("""MARKETING MANAGER

WHAT YOU WILL DO

Plan and run paid campaigns on Meta and Google Ads => t | Google Ads
Own the content calendar => t | calendar
Report on ROI to the board => t | board

REQUIREMENTS

5+ years in marketing => m | Marketing
Hands-on experience with HubSpot => m | HubSpot
Excellent written English => m | copy

NICE TO HAVE

SEO knowledge => n | SEO
""","""Zoe Clark
Marketing Lead, Fern, 2018-2024
Spent 40k a month on Google Ads and Meta at a return of 4.1
Planned the editorial calendar for blog and newsletter
Presented results to the board each quarter
Set up lead scoring in HubSpot
Wrote website copy in plain English
Doubled organic traffic (SEO)"""),
"german nurse":("""Pflegefachkraft (m/w/d) Intensivstation
Ihre Aufgaben
- Pflege und Überwachung beatmeter Patienten => t | beatmete
- Anleitung von Auszubildenden => t | Auszubildende
- Dokumentation im elektronischen System => t | Dokumentation
Ihr Profil
- Abgeschlossene Ausbildung als Pflegefachkraft => m | Examen
- Bereitschaft zum Schichtdienst => m | Schichtdienst
- Fachweiterbildung Intensivpflege von Vorteil => n | Weiterbildung
Wir bieten
- Fahrtkostenzuschuss => x
""","""Lena Vogt
Gesundheits- und Krankenpflegerin, Klinikum Nord, seit 2019
- Betreute beatmete Patienten auf der Intensivstation
- Praxisanleiterin für Auszubildende
- Digitale Dokumentation mit COPRA
- Schichtdienst seit fünf Jahren
Examen 2018
Weiterbildung Intensivpflege 2022"""),
"frontend prose":("""We are looking for a frontend developer with at least three years of React. => m | React
You will build accessible components with our designers and write tests for them. => t | accessible
You should know TypeScript well. => m | TypeScript
Knowledge of GraphQL is a plus. => n | GraphQL
We offer a four-day week. => x
""","""Sam Ito
Frontend developer, 2020-2024
Built a component library that passes WCAG 2.2, accessible by keyboard
Moved 60,000 lines from JavaScript to TypeScript
React since 2018, hooks and server components
Replaced REST calls by GraphQL queries"""),
}  # fmt: skip
