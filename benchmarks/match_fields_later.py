"""More job descriptions and resumes, marked as in ``match_fields``, written after general causes were mended."""

THIRD: dict[str, tuple[str, str]] = {
"physiotherapist":("""Physiotherapist, outpatient clinic
Main duties
- Assess and treat patients with muscle and joint problems => t | ~back and knee
- Draw up individual exercise programmes => t | exercise
- Keep clinical records up to date => t | ~notes the same day
- Run group sessions => t | ~balance class
- Work closely with doctors and occupational therapists => t | ~surgeons
Requirements
- Degree in physiotherapy => m | Physiotherapy, Cardiff
- HCPC registration => m | HCPC
- Experience after orthopaedic surgery => m | ~new hips
- Good time management => m | ~fourteen appointments
Nice to have
- Acupuncture => n | Acupuncture
- Experience of supervising students => n | ~placements
""","""Ffion Pugh
Physiotherapist, Bay Health, 2020 to now
- Treat back and knee pain, fourteen appointments a day without running late
- Wrote an exercise leaflet in three languages
- Finish my notes the same day
- Lead a balance class for people over seventy
- Joint ward round with surgeons every Tuesday
Rotation, County Hospital, 2018 to 2020
- Got people with new hips walking on the second day
- Had four students on placements
BSc Physiotherapy, Cardiff, 2018
HCPC registered; Acupuncture course 2021"""),
"dispatcher":("""Transport Dispatcher
You will
- Plan daily routes for 30 trucks => t | ~tours
- Talk to drivers and solve problems on the road => t | drivers
- Negotiate rates with hauliers => t | ~freight prices
- Check tachograph data => t | tachograph
- Handle customer queries about deliveries => t | ~late parcels
You have
- Logistics training or several years in transport => m | ~Freight forwarding
- Excel and a TMS => m | Excel
- Stress resistance => m | ~snow
- English; Polish would be a plus => n | Polish
- Willingness to work early shifts => m | ~four in the morning
""","""Marek Nowak
Scheduler, Quick Haul, 2019 to today
- Laid out tours for twenty-six lorries and filled nine of ten return legs
- First contact for drivers day and night
- Brought freight prices down 7 percent with two new partners
- Read the tachograph files weekly
- Called back everyone with late parcels within the hour
- Kept the depot running through three weeks of snow
- Start at four in the morning
Built the cost sheet in Excel
Freight forwarding clerk, apprenticeship, 2016
Polish and English"""),
"verwaltung":("""Sachbearbeitung Bürgeramt (m/w/d)
Aufgaben
- Bearbeitung von Anträgen auf Ausweise und Pässe => t | Pässe
- Beratung der Bürgerinnen und Bürger am Schalter => t | ~sechzig Menschen
- Führen der Barkasse => t | Kasse
- Terminvergabe per Telefon und E-Mail => t | ~Rückrufe
Anforderungen
- Ausbildung als Verwaltungsfachangestellte => m | Verwaltungsfachangestellte
- Kenntnisse im Melderecht => m | ~Meldegesetz
- Freundliches und sicheres Auftreten => m | ~gelobt
- MS Office => m | Word
- Gute Englischkenntnisse => m | Englisch
Wünschenswert
- Gebärdensprache oder eine weitere Sprache => n | ~Türkisch
""","""Aylin Demir
Bürgerservice, Stadt Auental, seit 2019
- Stelle Ausweise und Pässe aus
- Spreche täglich mit rund sechzig Menschen
- Rechne die Kasse ab, nie eine Differenz
- Übernehme Rückrufe und den Kalender für drei Zimmer
- Habe Kollegen im neuen Meldegesetz geschult
- In der Umfrage 2023 namentlich gelobt
Verwaltungsfachangestellte, 2018
Word, Excel und Outlook
Türkisch, Englisch B2"""),
"data analyst":("""Data Analyst
What you'll do
- Build dashboards for the sales team => t | ~Tableau
- Write complex SQL queries => t | SQL
- Design and evaluate A/B tests => t | ~variant
- Explain results to people without a technical background => t | ~board
- Improve the quality of our data => t | ~duplicates
What you bring
- Degree in statistics, economics or similar => m | Economics
- Python or R => m | Python
- 2+ years as an analyst => m | Analyst
- Business sense => m | ~saved
Nice to have
- dbt or another transformation tool => n | dbt
- Forecasting => n | ~Predicted
""","""Ines Rocha
Analyst, Lemon Mobility, 2021 to now
- Made twelve reports in Tableau that the account managers open each morning
- Rewrote slow SQL, the nightly job now takes nine minutes
- Compared the old checkout with a new variant: 4 percent more orders
- Told the board each month what the figures mean
- Removed 30,000 duplicates from the customer table
- Found unused licences and saved 45,000 euros
- Predicted demand per district within 8 percent
BSc Economics, Porto
Python (pandas), dbt, Git"""),
}  # fmt: skip

FOURTH: dict[str, tuple[str, str]] = {
"dental nurse":("""Dental Nurse
Responsibilities
- Assist the dentist at the chair => t | ~four-handed
- Sterilise instruments and keep the surgery clean => t | Sterilised
- Take X-rays => t | X-rays
- Reassure anxious patients => t | ~children
- Order materials => t | ~stock cupboard
Requirements
- GDC registration => m | GDC
- Diploma in dental nursing => m | Diploma
- Computer skills => m | ~Dentally
Nice to have
- Experience with implants => n | implants
- Saturday work => n | Saturdays
""","""Keisha Brown
Dental nurse, Smile Rooms, 2020 to 2024
- Worked four-handed with two dentists
- Sterilised instruments and passed each inspection
- Took X-rays under radiation rules
- Sang with scared children until they opened their mouths
- Ran the stock cupboard on a weekly list
- Prepared the room for implants
- Booked recalls in Dentally
NEBDN Diploma, GDC registered
Free on Saturdays"""),
"civil engineer":("""Civil Engineer, highways
What you will do
• Design roads and drainage in Civil 3D => t | Civil 3D
• Prepare tender documents and cost estimates => t | ~priced
• Supervise contractors on site => t | ~resident engineer
• Present schemes to the public => t | ~village halls
Your background
• Degree in civil engineering => m | Civil Engineering
• Chartered or working towards it => m | ~ICE
• Knowledge of NEC contracts => m | NEC
• Driving licence => m | licence
Preferred
• GIS => n | QGIS
• Sustainable design => n | ~carbon
""","""Tariq Aziz
Engineer, Pennine Consultants, 2018 to now
• Drew nine junctions in Civil 3D
• Wrote specifications and priced bills for works of three million
• Acted as resident engineer for a bypass, six firms
• Explained plans in village halls and answered objections
• Administered NEC4 contracts
• Mapped flooding in QGIS
• Cut the carbon of a bridge by a fifth
MEng Civil Engineering, Leeds; member of ICE
Clean driving licence"""),
"versicherung":("""Sachbearbeiter Schaden (m/w/d)
Deine Aufgaben
- Schadensfälle prüfen und regulieren => t | Schadensfälle
- Telefonate mit Kunden und Werkstätten führen => t | ~Anrufe
- Gutachten beauftragen => t | Gutachten
- Betrugsverdacht erkennen => t | ~Auffälligkeiten
Dein Profil
- Ausbildung Kaufmann für Versicherungen und Finanzen => m | Versicherungskauffrau
- Kommunikationsstärke => m | ~verärgerte
- Sorgfältige Arbeitsweise => m | ~ohne Beanstandung
- Excel => m | Excel
Von Vorteil
- Französisch => n | Französisch
""","""Julia Weber
Schadenabteilung, Rheinische Versicherung, 2017 bis heute
- Bearbeite 1.200 Schadensfälle im Jahr
- Nehme Anrufe an und beruhige verärgerte Versicherte
- Hole Gutachten ein und vergleiche sie
- Meldete Auffälligkeiten, 90.000 Euro nicht ausgezahlt
- Prüfung durch die Revision ohne Beanstandung
Versicherungskauffrau, 2016
Auswertungen in Excel
Französisch B1"""),
"waiter":("""Waiter / Waitress, fine dining
The job
Serve guests at lunch and dinner => t | ~eight tables
Recommend wine => t | wine
Take payments and close the till => t | till
Look after private parties => t | ~weddings
Skills
Two years in a good restaurant => m | Restaurant
Knowledge of allergens => m | ~ingredients
Smart appearance and good manners => m
Team spirit => m | ~kitchen
Ideally
Barista training => n | Barista
""","""Chloe Martin
Restaurant Le Phare, 2021 to 2024
Looked after eight tables on busy nights
Suggested wine by the glass, sales up a fifth
Closed the till each night
Set up weddings for up to 120 people
Told guests about ingredients before they asked
Helped in the kitchen when somebody was ill
Barista course, 2020"""),
}  # fmt: skip
