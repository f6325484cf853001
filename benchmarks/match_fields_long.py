"""Twelve more job descriptions, with resumes as long as real ones, marked as in ``match_fields``.

Where several lines of a resume answer, " / " stands between them.
"""

FIFTH: dict[str, tuple[str, str]] = {
"ward nurse":("""Staff Nurse, Acute Medical Unit
Main responsibilities
- Assess, plan and deliver care for acutely ill patients => t | acutely ill
- Administer medicines safely, including intravenous therapy => t | intravenous
- Recognise and escalate deteriorating patients => t | ~early warning score
- Mentor student nurses and new starters => t | student nurses
- Maintain accurate clinical records => t | ~audit of notes
- Discharge planning together with social services => t | discharge
Essential
- Registered nurse with current NMC pin => m | NMC
- Experience in acute care => m | acute
- Cannulation and venepuncture => m | Cannulation
- Confident communicator with patients and families => m | families
Desirable
- Leadership course => n | leadership
- Interest in audit or quality improvement => n | audit of notes / falls
""","""Bethan Lloyd
14 Mill Lane, Swansea
bethan@lloyd.example
Profile
Nurse with seven years on busy wards who stays calm and keeps a sense of humour
Employment
Staff nurse, Acute Stroke Unit, Glan Hospital, 2020 to now
- Look after six acutely ill patients on each shift
- Give intravenous antibiotics and thrombolysis following protocol
- Acted on a rising early warning score and called the outreach team
- Arrange safe discharge with therapists and care agencies
- Supervise student nurses and sign off their competencies
- Link nurse for falls: introduced bed sensors, falls down by 30 percent
- Monthly audit of notes for the ward manager
- Sit with families when the news is hard
Staff nurse, Care of the Elderly, Moor Hospital, 2017 to 2020
- Pressure area care and nutrition rounds
- In charge of the ward on nights
- Flu vaccination of staff each autumn
Education
BN Nursing, Swansea University, 2017
NMC registration, revalidated 2023
Cannulation, venepuncture and catheterisation competencies
Emerging leadership programme, 2022
Interests
Choir, sea swimming"""),
"warehouse manager":("""Warehouse Operations Manager
Your tasks
- Manage a team of 45 across two shifts => t | ~thirty-eight people
- Own inventory accuracy and cycle counting => t | inventory
- Drive continuous improvement using lean methods => t | Lean
- Manage relations with third-party carriers => t | carriers
- Be accountable for health and safety on site => t | safety
- Budget responsibility of £2m => t | ~cost per parcel
Your profile
- Five years of experience in warehouse management => m | Warehouse
- Hands-on with a WMS, ideally SAP EWM => m | SAP
- Strong Excel and reporting skills => m | Excel
- Forklift licence => m | Forklift
- Able to lead through change => m | ~moved the whole site
Nice to have
- NEBOSH certificate => n | NEBOSH
- Experience with automation such as AutoStore => n | ~robots
""","""Dean Whitfield
Operations professional
Experience
Warehouse shift manager, Parcelway Midlands, 2019 to present
- Lead thirty-eight people in inbound, picking and dispatch
- Raised inventory accuracy from 96.1 to 99.6 percent
- Ran 12 kaizen events and a Lean academy for supervisors
- Went live with SAP EWM on time and trained the floor
- Brought the cost per parcel down 8 percent
- No lost-time accident in 900 days; chair of the safety committee
- Daily call with three carriers about missed collections
- Moved the whole site to Rugby over one weekend
- Commissioned forty goods-to-person robots
- Hired and developed four first-line leaders
Team leader, Fresh Foods DC, 2014 to 2019
- Chilled goods, 24 hour operation
- Scheduled 60 vehicles a night
- Built Excel dashboards for labour planning
Royal Logistic Corps, 2008 to 2014
- Supply specialist, two tours
Training
NEBOSH General Certificate
Forklift counterbalance and reach
Six Sigma green belt"""),
"content marketing":("""Content Marketing Manager (B2B)
What you'll do
- Develop our content strategy and editorial calendar => t | editorial
- Write white papers, blog posts and case studies => t | case studies
- Grow organic traffic through SEO => t | organic
- Manage freelancers and agencies => t | freelance
- Measure performance and report to the leadership team => t | ~HubSpot
- Run our monthly webinar => t | webinar
What you bring
- 4+ years in content or B2B marketing => m | B2B
- Excellent written English => m | ~Journalism
- Experience with a CMS such as WordPress => m | WordPress
- Knowledge of marketing automation => m | HubSpot
- Organised and able to meet deadlines => m | ~never missed
Bonus
- Video production skills => n | video
- Experience with AI writing tools => n
""","""Naomi Fraser
Content marketer
Experience
Senior content specialist, Ledgerly (B2B accounting software), 2021 to 2024
- Took organic visits from 20,000 to 75,000 a month in two years
- Published forty case studies with customers in nine countries
- Set the editorial plan with product and sales each quarter
- Briefed and edited five freelance writers
- Hosted a webinar series with 300 guests on average
- Built lead scoring in HubSpot and showed which articles bring demos
- Wrote scripts for short video clips on LinkedIn
Copywriter, Agency Brightside, 2018 to 2021
- Mailings, brochures and web texts for twenty clients
- Relaunched a client's site in WordPress
- Won a silver award for a charity mailing
- Have never missed a print date
Trainee reporter, Fife Herald, 2016 to 2018
- Council meetings, court and local sport
Education
BA Journalism, Stirling
Google Analytics certificate
Languages: English, French B1"""),
"commercial lawyer":("""Commercial Lawyer (3 PQE)
The role
- Draft and negotiate commercial contracts (SaaS, NDAs, supply) => t | Negotiate
- Advise the business on data protection => t | GDPR
- Support M&A transactions and due diligence => t | due diligence
- Manage external counsel => t | ~outside firms
- Train colleagues on legal topics => t | ~lunch sessions
- Review marketing material => t | ~advertising
About you
- Qualified solicitor in England and Wales => m | Solicitor
- Experience of technology contracts => m | ~software licences
- Commercial mindset and pragmatic advice => m
- Attention to detail => m | ~proofread
- Good at managing competing priorities => m | ~fifty requests
Nice to have
- In-house experience => n | In-house
- A second European language => n | Italian
""","""Giulia Conti
Solicitor, admitted 2020
Experience
In-house legal counsel, Parcel Cloud Ltd, 2022 to date
- Negotiate customer and supplier agreements worth up to 4 million
- Wrote the playbook for software licences and cut review time by half
- First contact for GDPR questions, answered two regulator letters
- Checked advertising claims before each campaign
- Handle about fifty requests a month with a simple triage board
- Instructed outside firms in Spain and Poland within budget
- Lunch sessions for sales about signing authority
Trainee and associate, Harcourt LLP, 2018 to 2022
- Corporate seat: due diligence reports for nine acquisitions
- Employment seat: settlement agreements and tribunal bundles
- Real estate seat: leases
- Seconded to a bank for six months
- Proofread the firm's quarterly bulletin
Education
LLB Law, Durham, first class
Legal Practice Course, distinction
Languages
Italian (native), English
Volunteer at a law clinic on Tuesday evenings"""),
"mechanical design":("""Mechanical Design Engineer
Responsibilities
• Design parts and assemblies in SolidWorks => t | SolidWorks
• Produce manufacturing drawings with GD&T => t | drawings
• Run FEA to verify strength and stiffness => t | ~Ansys
• Build and test prototypes => t | prototypes
• Work with suppliers on tooling and cost => t | ~toolmakers
• Lead design reviews => t | reviews
• Support production with engineering changes => t | ~line stops
Requirements
• Bachelor's degree in mechanical engineering => m | Mechanical Engineering
• 3+ years in product development => m | ~pump family
• Knowledge of injection moulding and sheet metal => m | moulded / sheet
• Good documentation skills => m | ~test reports
• English at C1 level => m | English
Preferred
• Experience with medical devices (ISO 13485) => n | ISO 13485
• Python or MATLAB => n | MATLAB
""","""Henrik Aalto
Mechanical engineer
Work
Design engineer, Nordpump Oy, 2020 to now
• Modelled a pump family of 40 variants in SolidWorks with configurations
• Made detail drawings to ISO GPS for three suppliers
• Calculated housings in Ansys, weight down 18 percent
• Built prototypes with 3D printing and ran endurance tests of 2,000 hours
• Travelled to toolmakers in Italy and brought piece price down by 22 percent
• Moderated weekly reviews with quality and purchasing
• Sorted out line stops within a day
• Wrote test reports for the notified body under ISO 13485
Junior engineer, Kone parts shop, 2018 to 2020
• Designed moulded covers and sheet metal brackets
• Kept the bill of materials in the ERP system
• Tolerance chains in MATLAB
Summer jobs
• Assembly of elevators, 2016 and 2017
Studies
MSc Mechanical Engineering, Tampere, 2018
Thesis: noise of gear pumps
Languages: Finnish, English C1, Swedish B2
Driving licence B; scout leader"""),
"primary teacher":("""Primary School Teacher, Key Stage 2
Duties
- Plan and teach engaging lessons across the curriculum => t | ~Romans
- Assess, record and report on pupil progress => t | progress
- Manage behaviour positively => t | ~reward
- Meet the needs of children with SEND => t | ~autism
- Build good relationships with parents => t | parents
- Lead a subject across the school => t | ~Science lead
- Contribute to after-school clubs => t | club
Person specification
- Qualified Teacher Status => m | QTS
- Experience in Key Stage 2 => m | ~Year 5 teacher / Year 4 teacher
- Knowledge of safeguarding => m | Safeguarding
- Good ICT skills => m | ~tablets
- Team player with a sense of humour => m
Desirable
- Phonics training => n | phonics
- Ability to play an instrument => n | ~guitar
""","""Oliver Bright
Teacher
Teaching experience
Year 5 teacher, St Anne's School, 2019 to now
- Taught a Romans topic that won the borough history prize
- Raised the share at expected progress in maths from 61 to 78 percent
- Introduced a class reward jar; exclusions fell to none
- Planned with an assistant for two children with autism
- Science lead: wrote the scheme of work for all year groups
- Weekly coffee mornings with parents
- Run a chess club on Thursdays
- Residential trip leader, 58 children
Year 4 teacher, Hill Top Primary, 2017 to 2019
- Shared reading every morning
- Set up tablets and online homework
- Moderated writing with five schools
Cover supervisor, 2015 to 2017
- All year groups, at short notice
Qualifications
PGCE Primary with QTS, 2017
Designated Safeguarding Lead training, level 3
Read Write Inc. phonics, 2 days
BA History, Exeter
I play the guitar in assembly"""),
"financial analyst":("""Financial Analyst (FP&A)
You will
- Prepare monthly forecasts and the annual budget => t | budget
- Analyse variances and explain them to the business => t | variances
- Build financial models for investment decisions => t | model
- Improve reporting in Power BI => t | Power BI
- Support month-end close => t | close
- Partner with heads of department => t | ~plant managers
You have
- Degree in finance, economics or business => m | Economics
- Advanced Excel => m | Excel
- Experience with an ERP (SAP, Oracle, NetSuite) => m | NetSuite
- Analytical thinking and curiosity => m | ~found
- Clear presentation skills => m | ~steering committee
Nice to have
- CIMA or ACCA studies => n | CIMA
- SQL => n | SQL
""","""Priya Raman
Finance
Experience
Finance analyst, Alder Packaging, 2021 to now
- Own the rolling budget of 60 cost centres
- Explain variances to plant managers on working day five
- Built the model for a 3 million press, payback 26 months
- Replaced 14 spreadsheets with one Power BI report
- Shortened the close from eight to five days
- Found a freight double charge of 120,000 euros
- Quarterly slides for the steering committee
Accounts assistant, Green Hotels, 2018 to 2021
- Supplier invoices, 900 a month, in NetSuite
- Bank reconciliations and VAT
- Cash up of four bars
- Stock takes with the kitchen
Internship, Ministry of Transport, 2017
- Cost and benefit study of two bridges
Education
BSc Economics, Manchester
CIMA, two papers left
Skills
Excel (Power Query, macros), SQL basics
Tamil, English, some German
Treasurer of a running club"""),
"backend developer":("""Senior Backend Engineer
What you will do
- Design and build scalable microservices in Go => t | Go
- Own services from design to production, including on-call => t | on-call
- Improve observability and reliability => t | ~Grafana
- Mentor engineers and review code => t | ~juniors
- Work with product managers to shape features => t | product
- Reduce cloud costs => t | ~bill
Requirements
- 5+ years of backend development => m | Backend
- Strong knowledge of PostgreSQL or another relational database => m | Postgres
- Kubernetes and CI/CD => m | Kubernetes
- Event-driven architecture (Kafka, RabbitMQ) => m | Kafka
- Automated testing => m | tests
- Good English => m | English
Nice to have
- Experience in payments or fintech => n | payment
- Open source contributions => n | open source
""","""Tomás Ferreira
Backend engineer, Lisbon
Experience
Backend engineer, Rideo, 2020 to 2024
- Split the billing monolith into six services in Go, 4,000 requests a second
- Shared on-call for trip pricing, one week in five
- Drew Grafana boards and error budgets; alerts fell from 60 to 9 a week
- Paired with three juniors, two are seniors now
- Moved deployments to Kubernetes with Argo CD
- Cut the AWS bill by a third
- Defined the refunds feature with product and support
- Published events to Kafka with an outbox
Software developer, Banco Atlas, 2016 to 2020
- Card payment switch in Java
- Tuned Postgres queries, partitioned a table of two billion rows
- Brought contract tests to eleven teams
- Took part in PCI audits
Web developer, freelance, 2014 to 2016
- Shops in PHP for small traders
Education
BSc Informatics, Porto
Maintainer of a small open source library for retries
English C1, Portuguese"""),
"store manager":("""Store Manager, fashion
In this role you will
- Lead, coach and motivate a team of fifteen => t | team
- Deliver sales targets and KPIs => t | ~plan
- Make sure visual standards are met => t | ~windows
- Control stock loss => t | ~shrinkage
- Recruit and train new colleagues => t | trained
- Provide outstanding customer service => t | ~mystery
- Plan staff rotas within budget => t | ~hours
You have
- Management experience in retail => m | manager
- Commercial awareness => m | ~best sellers
- Good communication skills => m
- Flexibility for weekends and evenings => m | weekends
Ideally
- Click and collect experience => n | Click
- A second language => n | Portuguese
""","""Sofia Almeida
Retail leader
Career
Assistant store manager, Marlow Fashion, Leeds, 2020 to now
- Ran a shop of 900 square metres with a team of eleven
- Beat the plan by 9 percent in 2023
- Changed windows every two weeks following the look book
- Shrinkage down from 2.1 to 1.2 percent
- Trained six starters, three were promoted
- Highest mystery visit score in the north
- Kept hours under budget in ten of twelve months
- Opened Click and Collect, 150 parcels a day
- Moved best sellers to the front after reading the weekly report
Supervisor, Shoe Barn, 2017 to 2020
- Key holder, opening and closing
- Stockroom and deliveries
- Till, refunds and banking
Sales assistant, Bakery Pão, 2015 to 2017
Education
A levels: Business, Art, Portuguese
First aid at work
Happy to work weekends
Netball captain"""),
"public affairs":("""Policy Officer, City Council
Purpose of the job
- Research and write policy papers for the cabinet => t | papers
- Consult residents and community groups => t | residents
- Monitor legislation and brief senior officers => t | briefings
- Prepare responses to freedom of information requests => t | ~enquiries
- Manage small projects from start to finish => t | project
- Analyse data on housing and health => t | housing
Essential criteria
- Degree or equivalent experience => m | BA
- Excellent writing skills for different audiences => m | ~plain language
- Understanding of local government => m | Council / council
- Political sensitivity => m | ~all parties
- Able to work to tight deadlines => m | ~overnight
Desirable
- Statistics software (SPSS, R) => n | SPSS
- Knowledge of equality law => n | equality
""","""Hannah Osei
Public policy
Experience
Research officer, County Council, 2020 to now
- Drafted nine committee papers on buses and cycling
- Held 14 drop-in evenings for residents
- Weekly briefings on new bills for directors
- Replied to 70 enquiries under access laws, all within twenty days
- Led the warm rooms project with a budget of 80,000
- Mapped overcrowded housing by ward
- Worked with members of all parties
- Turned a 90 page strategy into plain language
- Wrote lines to take overnight during the floods
Caseworker, office of an MP, 2018 to 2020
- Letters, surgeries and immigration cases
- Press cuttings
Fundraiser, Hope Street charity, 2016 to 2018
- Door to door and community events
- Small grants worth 45,000
Education
BA Politics, Sheffield
Equality impact assessment course, 2022
SPSS and Excel
Parish councillor since 2021"""),
"lab scientist":("""Research Scientist, molecular biology
Key tasks
• Plan and carry out experiments independently => t | experiments
• Perform PCR, cloning and sequencing => t | Cloned
• Maintain mammalian cell cultures => t | cell
• Analyse data and present at project meetings => t | ~figures
• Write protocols and reports => t | protocols
• Supervise technicians => t | ~assistants
• Keep equipment calibrated => t | ~pipettes
Profile
• PhD in biology, biochemistry or related => m | PhD
• Practical experience with CRISPR => m | CRISPR
• Statistics in R or GraphPad => m | GraphPad
• Publications in peer-reviewed journals => m | Journal
• Works carefully and reliably => m
Advantage
• GLP knowledge => n | GLP
• Experience with animal models => n | ~mice
""","""Dr Lena Vogt
Molecular biologist
Positions
Postdoctoral researcher, Institute for Ageing, 2021 to 2024
• Knocked out twelve genes in human cell lines with CRISPR
• Cloned 60 constructs and checked them by Sanger sequencing
• Designed experiments for two joint grants
• Prepared figures for the monthly consortium call
• Looked after two assistants and four master students
• Serviced pipettes, incubators and the qPCR machine
• Introduced shared protocols on the group's wiki
Doctoral researcher, University of Bonn, 2016 to 2021
• Kept a colony of 200 mice
• Western blots, ELISA and flow cytometry
• First author in Journal of Cell Science, two more papers
• Taught the first-year practical
Student worker, Biotech AG, 2014 to 2016
• Quality control under GLP
• Buffer preparation
Education
PhD Biochemistry, 2021, magna cum laude
MSc Biology
GraphPad Prism, some Python
German, English
Mountain rescue volunteer"""),
"hotel front office":("""Front Office Manager, four-star hotel
Responsibilities
- Lead the reception team and night audit => t | night
- Handle guest complaints and VIP arrivals => t | ~unhappy
- Maximise room revenue with the revenue manager => t | ~upgrades
- Prepare duty rosters => t | ~shifts
- Train staff on Opera PMS => t | Opera
- Coordinate with housekeeping => t | housekeeping
- Control cash and invoices => t | invoices
Requirements
- Training in the hotel business => m | Hotel
- Two years in a supervisory position => m | supervisor
- Fluent English and German => m | German
- Service-minded, well-groomed => m
- Sense of responsibility under stress => m | ~fire alarm
An advantage
- Knowledge of Protel => n | Protel
- Sales experience => n | ~rate agreements
""","""Luca Steiner
Hospitality
Experience
Reception supervisor, Hotel Seeblick, 2020 to now
- Lead six agents and stand in for the manager
- Showed eight new colleagues how to use Opera
- Won back unhappy visitors; review score from 8.1 to 8.9
- Sold upgrades for 3,000 euros a month
- Write the shifts for the desk
- Morning meeting with housekeeping and technical services
- Checked invoices and city tax every evening
- Kept calm during a fire alarm with 240 people in the house
Night auditor, Alpin Lodge, 2018 to 2020
- Alone at night, daily closing in Protel
- Early breakfast for groups
- Airport transfers
Apprentice, Grand Hotel Post, 2015 to 2018
- Kitchen, service, floors, reservations
- Signed rate agreements with two companies
Education
Hotel specialist (apprenticeship), 2018
Languages: German, Italian, English C1
Ski instructor in winter"""),
}  # fmt: skip
