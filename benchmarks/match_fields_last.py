"""Eight more, written after the vocabulary of ``ways`` was, marked as in ``match_fields_long``."""

SIXTH: dict[str, tuple[str, str]] = {
"paramedic":("""Paramedic
Key duties
- Respond to 999 calls and treat patients at the scene => t | 999
- Drive an ambulance under blue lights => t | ambulance
- Hand over patients to hospital staff => t | ~emergency departments
- Check vehicle and equipment at the start of each shift => t | ~daily list
- Support student paramedics => t | student
Essential
- HCPC registration => m | HCPC
- C1 driving licence => m | C1
- Advanced life support => m | life support
- Emotional resilience => m | ~debriefings
- Good record keeping => m | ~electronic forms
Desirable
- Experience of major incidents => n | ~train derailment
- Mental health training => n | mental health
""","""Callum Reid
Paramedic, Northern Ambulance Trust, 2018 to now
- Crew lead on an emergency ambulance, about 1,500 patients a year
- Attended 999 calls in a rural area, nearest hospital forty minutes away
- Gave clear reports at three emergency departments
- Work through the daily list of vehicle, oxygen and drugs before leaving
- Was among the first at a train derailment
- Practice educator for student paramedics, two each year
- Complete electronic forms before leaving the patient
- Started peer debriefings after hard jobs
- Mental health first responder course
Emergency care assistant, 2015 to 2018
- Drove under blue lights, 40,000 miles without a crash
BSc Paramedic Science, 2018
HCPC registered
Advanced life support, renewed 2024
Category C1 licence
Fell runner"""),
"supply chain planner":("""Supply Chain Planner
Responsibilities
• Create demand forecasts with sales => t | forecast
• Plan production and material needs in SAP => t | SAP
• Keep stock within target => t | ~days of cover
• Follow up with suppliers on late deliveries => t | ~chased
• Report KPIs such as OTIF => t | OTIF
• Run the monthly S&OP meeting => t | S&OP
Profile
• Degree in logistics, engineering or business => m | Industrial Engineering
• 3 years in planning => m | Planner / planner
• Analytical and precise => m | ~error
• Excel at expert level => m | Excel
• Negotiation skills => m | ~agreed
Plus
• APICS certification => n | APICS
• French => n | French
""","""Marta Kowalczyk
Planning and logistics
Demand planner, Vita Foods, 2021 to now
• Forecast for 240 products, error down from 38 to 24 percent
• Brought days of cover from 41 to 29 without empty shelves
• Prepare the S&OP pack and moderate the meeting
• Chased overdue packaging from eleven makers each week
• OTIF from 91 to 96 percent
• Agreed smaller minimum lots with two mills
Production planner, Bolt Works, 2018 to 2021
• Weekly schedule of six presses
• Maintained routings and bills of material in SAP PP
• Cut changeovers by a quarter with a wheel
• Built an Excel tool for capacity
Intern, Airfreight desk, 2017
Studies
MSc Industrial Engineering, Wroclaw
APICS CPIM part 1
Polish, English, French A2
Blood donor"""),
"pr officer":("""Press and Communications Officer
What you will do
- Write press releases and answer media enquiries => t | press releases
- Run our social media channels => t | Instagram
- Organise press conferences and events => t | press conference
- Support the chief executive with speeches => t | speeches
- Monitor media coverage => t | ~clippings
- Edit the staff magazine => t | ~employee newsletter
You bring
- Degree in communications or journalism => m | Communication
- At least three years in a newsroom or press office => m | press office / Reporter
- Excellent writing => m | ~columns
- Crisis communication => m | ~product recall
- Photography skills => m | photographs
Nice to have
- Typo3 => n | Typo3
- Spanish => n | Spanish
""","""Elena Marsh
Communications
Press officer, Dairy Union, 2020 to 2024
- Sent 60 press releases a year, one in three printed
- On duty in the press office every third weekend
- Handled questions from reporters during a product recall
- Drafted speeches for the president
- Grew Instagram from 2,000 to 19,000 followers
- Put together the morning clippings
- Set up a press conference with two ministers
- Redesigned the employee newsletter
Reporter, Coast Weekly, 2016 to 2020
- Courts, fishing and local politics
- Wrote columns read aloud on local radio
- Took my own photographs
Training
BA Media and Communication, Leeds
Typo3 editor course
Spanish from two years in Seville
Volunteer lifeboat crew"""),
"bauleitung":("""Bauleiter Hochbau (m/w/d)
Ihre Aufgaben
- Leitung und Überwachung von Baustellen => t | Baustellen
- Koordination der Nachunternehmer => t | ~Gewerke
- Termin- und Kostenkontrolle => t | ~Budget
- Aufmaß und Abrechnung nach VOB => t | VOB
- Abnahmen mit dem Bauherrn => t | ~Übergabe
Ihr Profil
- Studium Bauingenieurwesen oder Techniker/Meister => m | Bauingenieurwesen
- Mehrjährige Erfahrung in der Bauleitung => m | Bauleiter
- Sicherer Umgang mit MS Project => m | MS Project
- Durchsetzungsvermögen => m | ~Nachträge
- Führerschein Klasse B => m | Führerschein
Von Vorteil
- SiGeKo-Schein => n | SiGeKo
- Polnischkenntnisse => n | Polnisch
""","""Jan Kaczmarek
Bauleiter, Hoch & Tief Nord, seit 2018
- Betreue drei Baustellen im Wohnungsbau gleichzeitig
- Stimme bis zu zwölf Gewerke ab
- Halte das Budget von 8 Mio. Euro ein
- Rechne nach VOB/B ab und prüfe Rechnungen
- Wehrte unberechtigte Nachträge ab, 240.000 Euro gespart
- Übergabe von 64 Wohnungen ohne wesentliche Mängel
- Plane Abläufe in MS Project
Jungbauleiter, Stahlbau Süd, 2015 bis 2018
- Montage von Hallen
- Lieferungen und Kräne eingeteilt
Studium
B.Eng. Bauingenieurwesen, Hochschule Bremen
SiGeKo-Lehrgang 2020
Führerschein B und BE
Deutsch, Polnisch, Englisch
Trainer einer Jugendmannschaft"""),
"maths teacher":("""Teacher of Mathematics
The post
- Teach mathematics from Year 7 to A level => t | mathematics
- Prepare students for public exams => t | ~GCSE
- Use data to track progress => t | data
- Act as form tutor => t | tutor
- Take part in staff training => t | ~inset
- Offer enrichment such as competitions => t | ~Olympiad
You should have
- A degree in mathematics or a related subject => m | Mathematics
- QTS => m | QTS
- Strong behaviour management => m | ~sanctions
- Good relationships with parents and carers => m | parents
- Experience with online platforms => m | ~Sparx
Desirable
- Further maths teaching => n | Further
- Leading a department => n | ~second in
""","""Yusuf Khan
Teacher of mathematics, Park Academy, 2018 to now
- Teach years 7 to 13, including Further Maths
- 82 percent grade 4 or above at GCSE, school average 69
- Second in department since 2022
- Form tutor of a year 9 group
- Wrote the analysis sheet that turns test data into seating and help
- Set homework on Sparx for 900 pupils
- Fewest sanctions in the department
- Entered a team for the Olympiad, regional final
- Phone parents with good news each Friday
- Gave two inset days on retrieval practice
Data clerk, Housing Trust, 2015 to 2017
- Monthly rent reports
Qualifications
PGCE with QTS, Birmingham
BSc Mathematics and Physics
Cricket umpire"""),
"auditor":("""Internal Auditor
Tasks
- Plan and perform audits in all business areas => t | audits
- Document findings and agree measures => t | findings
- Assess the internal control system => t | controls
- Investigate fraud => t | fraud
- Present results to the audit committee => t | committee
- Follow up on implementation => t | ~overdue actions
Requirements
- Degree in business or accounting => m | Accounting
- 2-4 years in audit, ideally Big Four => m | ~Deloitte
- Data analytics (ACL, IDEA, SQL) => m | IDEA
- Willingness to travel 30 % => m | ~nine countries
- Fluent German and English => m | German
- Tact and assertiveness => m | ~unwelcome
Nice to have
- CIA certificate => n | CIA
- Knowledge of IFRS => n | IFRS
""","""Clara Hoffmann
Internal auditor, Brenner Tools SE, 2021 to now
- Led 18 audits of sales offices in nine countries
- Mapped the controls of purchasing to pay and closed 31 gaps
- Wrote findings so that managers signed without a second round
- Helped to uncover a fraud with invented suppliers
- Overdue actions down from 40 to 6
- Answered questions of the audit committee twice a year
- Delivered unwelcome news and stayed on speaking terms
- Searched 2 million postings with IDEA
Assistant, Deloitte, 2018 to 2021
- Year-end statements under IFRS and HGB
- Stock counts
Studies
MSc Accounting and Taxation, Mannheim
CIA, parts 1 and 2
German, English C1
Plays the cello"""),
"frontend developer":("""Frontend Developer
Your job
- Build user interfaces with React and TypeScript => t | React
- Turn Figma designs into accessible components => t | Figma
- Improve performance and Core Web Vitals => t | ~load
- Write unit and end-to-end tests => t | Playwright
- Maintain our design system => t | ~Storybook
- Cooperate with backend and UX => t | ~designers
You bring
- Three years of professional web development => m | Web developer
- HTML, CSS, modern JavaScript => m | CSS
- Experience with REST or GraphQL APIs => m | GraphQL
- Git and code reviews => m | reviews
- An eye for detail => m | ~pixel
Nice to have
- Next.js => n | Next.js
- Internationalisation => n | ~eleven languages
""","""Wei Zhang
Web developer
Frontend engineer, Ticketo, 2021 to now
- Rebuilt the seat map in React and TypeScript
- First load from 5.1 to 1.9 seconds on a cheap phone
- Shared components in Storybook, used by four squads
- Passed an accessibility audit at level AA
- Playwright runs on every pull request
- Shop in eleven languages, two of them right to left
- Sat with designers twice a week and spoke Figma with them
- Reviews within a day are our rule, I wrote it
Web developer, Agency Pixelhaus, 2018 to 2021
- Microsites pixel by pixel, CSS animations
- Headless shop with GraphQL
- Newsletter templates for old mail programs
Education
BSc Media Informatics
Side project: a bus departure board with Next.js
Git, Docker basics
Chinese, English, German B2"""),
"chef":("""Sous Chef
You will
Lead the kitchen in the absence of the head chef => t | head chef
Develop seasonal menus => t | seasonal
Keep food cost under 30 % => t | food cost
Maintain HACCP records => t | HACCP
Train and schedule a team of eight => t | ~rota
Order from local suppliers => t | ~growers
You have
Trained chef with experience in fine dining => m | ~star
Passion for pastry => m | pastry
Works clean under pressure => m | ~180 covers
Food hygiene level 3 => m | hygiene
A bonus
Butchery skills => n | Butchered
Vegan cooking => n | ~plant-based
""","""Rosa Lind
Chef de partie and junior sous chef, The Ferry House, 2020 to now
Run the pass for 180 covers on Saturdays
Ran the kitchen for six weeks while the head chef was away
Changed the seasonal menu five times a year
Food cost from 34 to 29 percent
Wrote the rota for nine
Buy from growers within thirty miles
Five course plant-based menu every Monday
Butchered whole lambs
HACCP folder without a remark by the inspector
Commis and demi chef, Restaurant Kvist (one star), 2016 to 2020
Two years in pastry
Larder and fish
Apprenticeship as cook, Malmö, 2016
Food hygiene level 3
Swedish, English, Danish
Beekeeper"""),
}  # fmt: skip
