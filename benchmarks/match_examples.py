"""Job descriptions and resumes of people who do not exist, with the lines a person would put side by side.

Requirements and resume lines are named by words that stand in them. ``shared`` pairs have words in common, ``blind``
ones say the same in other words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pair:
    name: str
    job: str
    resume: str
    shared: dict[str, tuple[str, ...]]
    blind: dict[str, tuple[str, ...]]


DATA_RESUME = """Jane Doe
jane@doe.example | +49 30 901820

Experience
Data Engineer, Fernweh Travel, 2021 to 2024
• Rebuilt the nightly Spark pipeline: six hours became forty minutes
• Designed the RabbitMQ event bus that carries two million messages a day
• Wrote the data handbook that forty analysts use every week
• Coached three interns, two of whom were hired
• Took part in on-call rotation and led the reviews after incidents
Developer, Kiosk Software, 2018 to 2021
• Built REST services in Python with Flask and PostgreSQL
• Modelled the reporting warehouse as a star schema in SQL
• Moved forty servers from a cellar to AWS without downtime
• Halved the monthly cloud bill by switching off idle machines
Education
MSc Computer Science, Technical University
Skills
Python, SQL, dbt, Airflow, Docker, Git
German (native), English (C1)
"""

NURSE_RESUME = """Amara Cole, RN
Experience
Staff nurse, surgical ward, Hillside Hospital, 2019 to now
• Cared for eight patients each shift before and after operations
• Gave medication by mouth and by infusion, checked by the double signature rule
• Charted observations in the electronic patient record at the bedside
• Showed newly qualified nurses how the ward works during their first twelve weeks
• Calmed worried relatives and explained treatment in plain words
Healthcare assistant, Birch Court care home, 2016 to 2019
• Helped residents with dementia to wash, eat and walk
• Noticed early signs of infection and called the doctor in time
Education
Bachelor of Nursing, 2019
Basic life support, renewed every year
Night shifts and weekends are no problem
Fluent Spanish
"""

SALES_RESUME = """Ben Ortiz
Work
Inside sales, Tallyho Cloud, 2020 to now
• Brought in ninety new accounts worth 1.2 million euros in two years
• Called sixty companies a day and booked ten demos a week
• Kept every step in HubSpot so that colleagues could take over
• Wrote the email sequence that a third of prospects answered
• Won back four customers who had given notice
Shop floor, Corner Sports, 2016 to 2020
• Ran the till and counted the stock every Friday
• Trained weekend staff and planned their shifts
• Settled complaints before they reached the manager
Education
Commercial college, marketing
Driving licence class B
English and Spanish, fluent
"""

ACCOUNT_RESUME = """Lena Brandt
Positions
Accountant, Mühlbach Maschinen GmbH, 2017 to now
• Closed the books each month within four working days
• Prepared VAT returns and answered the tax office
• Booked supplier invoices and chased late payers
• Moved the ledger from DATEV to SAP with two colleagues
• Found and stopped double payments of 80,000 euros
• Guided the auditors through the year-end statements under HGB
Apprentice, tax adviser Weiss, 2014 to 2017
• Learnt payroll for thirty small firms
Skills
Excel with pivot tables and macros
German native, English B2
"""

MARKETING_RESUME = """Priya Nair
Experience
Content lead, Green Fork, 2020 to now
• Grew organic search visits from 20,000 to 140,000 a month
• Planned and wrote two blog articles a week with three freelancers
• Ran Instagram and TikTok for a brand of 90,000 followers
• Tested subject lines until the newsletter was opened by 41 percent
• Managed 15,000 euros a month of paid ads on Google
Assistant, Museum of Ships, 2017 to 2020
• Organised forty events with up to 300 guests
• Filmed and cut short videos for the web site
Tools: Google Analytics, WordPress, Canva, Mailchimp
BA Communication
"""

PAIRS = (
    Pair(
        "data engineer",
        """Data Engineer

What you will do
- Build and own batch pipelines in Spark
- Mentor junior engineers
- Take part in on-call and incident reviews
- Write documentation for non-technical readers

What you bring
- SQL and data modelling
- Python, 4+ years
- Experience with Kafka in production
- Experience with a public cloud such as AWS
- German, B2 or better
- Degree in computer science or similar

Nice to have
- Airflow or dbt
- Keeping infrastructure cost low

What we offer
- Free fruit and a gym
""",
        DATA_RESUME,
        {
            "batch pipelines in Spark": ("nightly Spark pipeline",),
            "on-call and incident": ("on-call rotation",),
            "SQL and data modelling": ("reporting warehouse", "Python, SQL"),
            "Python, 4+": ("REST services in Python", "Python, SQL"),
            "public cloud": ("forty servers",),
            "German, B2": ("German (native)",),
            "computer science": ("MSc Computer",),
            "Airflow or dbt": ("Python, SQL",),
            "Kafka in production": ("RabbitMQ",),
        },
        {
            "Mentor junior": ("Coached three",),
            "Write documentation": ("data handbook",),
            "infrastructure cost": ("cloud bill",),
        },
    ),
    Pair(
        "ward nurse",
        """Registered Nurse, medical ward

Your tasks:
* Care for patients on a ward of 24 beds
* Administer medication safely
* Document observations in the electronic health record
* Support new colleagues during onboarding
* Talk with families about treatment

Requirements:
* Nursing degree and registration
* Valid basic life support certificate
* Willingness to work night shifts
* Experience with older patients
* Second language is a plus
""",
        NURSE_RESUME,
        {
            "Care for patients": ("Cared for eight",),
            "Administer medication": ("Gave medication",),
            "electronic health record": ("Charted observations",),
            "Nursing degree": ("Bachelor of Nursing",),
            "basic life support": ("Basic life support",),
            "night shifts": ("Night shifts",),
            "families about treatment": ("worried relatives",),
        },
        {
            "Support new colleagues": ("newly qualified",),
            "older patients": ("residents with dementia",),
            "Second language": ("Fluent Spanish",),
        },
    ),
    Pair(
        "account executive",
        """Account Executive

Responsibilities
• Win new customers and grow revenue
• Make outbound calls and book product demos
• Keep the CRM up to date
• Negotiate with clients at risk of leaving

Your profile
• Two years of experience in sales
• Knowledge of HubSpot or Salesforce
• Fluent English and Spanish
• Driver's license
• Writing emails that get answers
""",
        SALES_RESUME,
        {
            "book product demos": ("Called sixty",),
            "CRM up to date": ("HubSpot",),
            "experience in sales": ("Inside sales",),
            "HubSpot or Salesforce": ("HubSpot",),
            "English and Spanish": ("English and Spanish",),
            "Driver's license": ("Driving licence",),
            "Writing emails": ("email sequence",),
        },
        {
            "Win new customers": ("ninety new accounts",),
            "at risk of leaving": ("Won back four",),
        },
    ),
    Pair(
        "accountant",
        """Accountant

Duties
- Month-end close and reporting
- VAT returns
- Accounts payable and receivable
- Support the annual audit

Qualifications
- Experience with SAP or DATEV
- Knowledge of HGB or IFRS
- Strong Excel skills
- English, B2
- Payroll knowledge is desirable
- Careful and accurate
""",
        ACCOUNT_RESUME,
        {
            "Month-end close": ("Closed the books",),
            "VAT returns": ("VAT returns",),
            "annual audit": ("auditors",),
            "SAP or DATEV": ("DATEV to SAP",),
            "HGB or IFRS": ("under HGB",),
            "Excel": ("Excel with",),
            "English, B2": ("English B2",),
            "Payroll": ("payroll",),
        },
        {
            "payable and receivable": ("supplier invoices",),
            "Careful and accurate": ("double payments",),
        },
    ),
    Pair(
        "content marketing",
        """Content Marketing Manager

In this role you will
- Plan and write articles for our blog
- Improve our search engine ranking
- Run our social media channels
- Send the weekly newsletter
- Manage the advertising budget

You have
- A degree in communication, marketing or similar
- Experience with Google Analytics and a CMS such as WordPress
- Video editing skills
- Experience of events is an advantage
""",
        MARKETING_RESUME,
        {
            "articles for our blog": ("two blog articles",),
            "search engine": ("organic search",),
            "weekly newsletter": ("newsletter",),
            "degree in communication": ("BA Communication",),
            "Google Analytics": ("Google Analytics",),
            "Experience of events": ("forty events",),
            "social media": ("Instagram",),
        },
        {
            "Video editing": ("Filmed and cut",),
            "advertising budget": ("paid ads",),
        },
    ),
)

# A second job for three of them, asking for much the same in other words: what was confirmed for the first should help.
SECOND_JOBS = {
    "data engineer": (
        """What you'll do
- Raise the next generation of junior engineers
- Leave documentation behind that readers outside the team understand
- Guard the cost of our infrastructure
- Own our Kafka streams in production
- Share the on-call duty

What we are looking for
- Spark jobs that finish on time
- Solid SQL
""",
        {
            "next generation": ("Coached three",),
            "Leave documentation": ("data handbook",),
            "Guard the cost": ("cloud bill",),
            "Kafka streams": ("RabbitMQ",),
            "on-call duty": ("on-call rotation",),
            "Spark jobs": ("nightly Spark pipeline",),
            "Solid SQL": ("reporting warehouse", "Python, SQL"),
        },
    ),
    "ward nurse": (
        """Your tasks:
* Nurse older patients on our ward for geriatrics
* Administer medication and infusions
* Onboarding of new colleagues

Requirements:
* Nursing degree
* A second language, whichever
* Experience with patients and their families
""",
        {
            "older patients": ("residents with dementia",),
            "Administer medication": ("Gave medication",),
            "Onboarding": ("newly qualified",),
            "Nursing degree": ("Bachelor of Nursing",),
            "second language": ("Fluent Spanish",),
            "their families": ("worried relatives",),
        },
    ),
    "accountant": (
        """Duties
- The annual audit
- Payables and receivables

Qualifications
- A careful and accurate way of working
- SAP
- Excel
""",
        {
            "annual audit": ("auditors",),
            "Payables": ("supplier invoices",),
            "careful and accurate": ("double payments",),
            "SAP": ("DATEV to SAP",),
            "Excel": ("Excel with",),
        },
    ),
}
