"""Who offers, as what, at which grade and where: names that nobody marks, each text with one intent."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "a contraction is no employer",
        "They're offering 98k base and 10% bonus",
        "company= currency=USD base=98000 bonus.percent=10",
    ),
    (
        "a client is no name",
        "Client is offering $640/day for the contract",
        "company= currency=USD base=640 base.period=day",
    ),
    ("a boss is no name", "Boss countered with 131k base", "company= currency=USD base=131000"),
    (
        "a public grade is no bank",
        "Offer in DC: GS-12, base 104,500",
        "company= level=GS-12 location=DC currency=USD base=104500",
    ),
    (
        "described employers head offers",
        "Two offers\nHospital 1 (county): $36.20 an hour, $3,000 relocation\nHospital 2 (private): $38.10 an hour, $1,500 relocation",
        "currency=USD base=36.20 base.period=hour relocation=3000 || currency=USD base=38.10 base.period=hour relocation=1500",
    ),
    (
        "a startup beside an employer",
        "Offers:\nStripe: 185k base, 20k sign on\nStartup: 150k base, 0.3% equity",
        "company=Stripe currency=USD base=185000 sign_on.total=20000 || currency=USD base=150000 equity.percent=0.3",
    ),
    (
        "a big bank after an employer",
        "Offers: Uber 170k base, 15% bonus.\nBig bank: 160k base, 25% bonus",
        "company=Uber currency=USD base=170000 bonus.percent=15 || currency=USD base=160000 bonus.percent=25",
    ),
    (
        "an employer that goes on in a name",
        "Offers:\n1. Rubrik:\n- Position: Staff Engineer\n\n2. Nutanix Networks:\n- Base: 44 LPA\n- Joining Bonus: 3 LPA",
        "company=Nutanix_Networks currency=INR base=4400000 sign_on.total=300000",
    ),
    (
        "two listed names are one",
        "Offer from Tata Consultancy Services: 9.5 LPA fixed",
        "company=Tata_Consultancy_Services currency=INR base=950000",
    ),
    ("a bank by its full name", "Offer from Axis Bank: 14 LPA fixed", "company=Axis_Bank currency=INR base=1400000"),
    (
        "offers in a run of sentences",
        "Defense offers. Leidos Level 3 in Reston 118k + 5k signing bonus. Boeing P3 in Seattle 121k + 8k signing bonus",
        "company=Leidos level=3 location=Reston currency=USD base=118000 sign_on.total=5000 || company=Boeing level=P3 location=Seattle currency=USD base=121000 sign_on.total=8000",
    ),
    (
        "each employer's own grade",
        "Amazon L6 vs Stripe L3, both remote\n\nAmazon: 180 base, 20 sign on. Stripe: 205 base, 30 sign on",
        "company=Amazon level=L6 currency=USD base=180000 sign_on.total=20000 || company=Stripe level=L3 currency=USD base=205000 sign_on.total=30000",
    ),
    (
        "the grade behind the title's",
        "AMZN SDE3 L6 Toronto. base 210 CAD",
        "company=AMZN level=L6 location=Toronto currency=CAD base=210000",
    ),
    (
        "a role told once for all",
        "MLE, 6 yoe, all remote\nOffers\nLyft: 190k base, 10% bonus\nPinterest: 188k base, 12% bonus",
        "company=Lyft role=MLE currency=USD base=190000 bonus.percent=10 || company=Pinterest role=MLE currency=USD base=188000 bonus.percent=12",
    ),
    (
        "a field stands for a title",
        "Two offers, backend, 4 yrs\n1) Wix - 30k ILS/month base\n2) Fiverr - 32k ILS/month base",
        "company=Wix role=backend currency=ILS base=30000 base.period=month || company=Fiverr role=backend currency=ILS base=32000 base.period=month",
    ),
    (
        "a seniority and a language",
        "senior python, 9 yoe. Offer: 21k PLN/month base",
        "role=senior_python currency=PLN base=21000 base.period=month",
    ),
    (
        "a sentence is no role",
        "New job = 122k base + 8% bonus, fully remote, and I start on the first of the month",
        "role= currency=USD base=122000 bonus.percent=8",
    ),
    (
        "a remark is no part of a title",
        "Title: Platform Manager (6 reports, still on call)\nLocation: Leeds\nBase: £78,000",
        "role=Platform_Manager level= location=Leeds currency=GBP base=78000",
    ),
    (
        "a nurse",
        "RN offer: $41.50/hr base, $4,000 sign on",
        "role=RN currency=USD base=41.50 base.period=hour sign_on.total=4000",
    ),
    (
        "a pharmacist",
        "Offered a job as a staff pharmacist: $63/hr",
        "role=staff_pharmacist currency=USD base=63 base.period=hour",
    ),
    (
        "an account executive in short",
        "AE offer in Dublin: €68k base, €136k OTE",
        "role=AE location=Dublin currency=EUR base=68000 total_comp=136000",
    ),
    (
        "a deputy manager",
        "Happy to offer you the position of Deputy Manager at our Pune branch, fixed compensation of Rs. 8.5 lacs",
        "role=Deputy_Manager location=Pune currency=INR base=850000",
    ),
    (
        "a first word that begins no title",
        "Offer: Process Engineer, Boise, 99k base",
        "role=Process_Engineer location=Boise currency=USD base=99000",
    ),
    (
        "a field in brackets",
        "Offer: Software Engineer (Ruby), 92k base",
        "role=Software_Engineer_(Ruby) currency=USD base=92000",
    ),
    (
        "a division behind a title",
        "Offer: Analyst in Risk Division, 88k base",
        "role=Analyst_in_Risk_Division currency=USD base=88000",
    ),
    (
        "a shortened seniority",
        "Urgent opening for Sr. Data Engineer with Fractal, Pune. 28 LPA fixed",
        "company=Fractal role=Sr._Data_Engineer location=Pune currency=INR base=2800000",
    ),
    (
        "a technical staff",
        "Offer: Member of Technical Staff, 195k base",
        "role=Member_of_Technical_Staff currency=USD base=195000",
    ),
    (
        "hiring makes a name",
        "Maple Ridge Systems is hiring in Ottawa: Web Developer, salary $70k - $85k",
        "company=Maple_Ridge_Systems location=Ottawa currency=CAD base=70000..85000",
    ),
    (
        "a first line with dashes",
        "pinewood - Backend Engineer - Lisbon - remote ok\nSalary: €52k",
        "company=pinewood role=Backend_Engineer location=Lisbon currency=EUR base=52000",
    ),
    (
        "a legal form makes a name",
        "Wir freuen uns, Ihnen die Stelle bei der Nordhang AG anzubieten. Jahresgehalt: CHF 112'000",
        "company=Nordhang_AG currency=CHF base=112000",
    ),
    (
        "a state behind a name known elsewhere",
        "Offer in Dublin OH: $91k base",
        "location=Dublin_OH currency=USD base=91000",
    ),
    (
        "remote with its state",
        "Location: Remote (Kerala)\nBase: 31 LPA",
        "location=Remote_(Kerala) currency=INR base=3100000",
    ),
    (
        "remote from somewhere",
        "Location: Remote from Porto for a US company\nBase: €61,000",
        "location=Remote currency=EUR base=61000",
    ),
    (
        "an aside behind a place",
        "Location: Denver, CO (2 days onsite)\nBase: $133k",
        "location=Denver,_CO currency=USD base=133000",
    ),
    (
        "an unknown name that offers",
        "Greywater (Gdynia) offers 17 500 PLN/month gross",
        "company=Greywater location=Gdynia currency=PLN base=17500 base.period=month",
    ),
    (
        "an unknown name that came back",
        "Greywater came back with 73k base + 10%",
        "company=Greywater currency=USD base=73000 bonus.percent=10",
    ),
    (
        "a name behind a comma that extends an offer",
        "Hi all, Redfern Pharma just extended me an offer. Base 101k, bonus 12%",
        "company=Redfern_Pharma currency=USD base=101000 bonus.percent=12",
    ),
    (
        "a name behind a title",
        "Staff SWE at Greywater. 225k base, 20% bonus",
        "company=Greywater role=Staff_SWE currency=USD base=225000 bonus.percent=20",
    ),
    (
        "a name behind the word package",
        "Package: Greywater Analytics, Senior Data Scientist, Leeds. 70k + 10% bonus",
        "company=Greywater_Analytics role=Senior_Data_Scientist location=Leeds currency=GBP base=70000 bonus.percent=10",
    ),
    (
        "an office in a town nobody listed",
        "Offer: 63k base, 12% bonus, office in Otterbrook",
        "location=Otterbrook currency=USD base=63000 bonus.percent=12",
    ),
    (
        "a title that is one only here",
        "Teacher offer: $57,200 base, $2,500 signing bonus",
        "role=Teacher currency=USD base=57200 sign_on.total=2500",
    ),
    (
        "a place that is an amount is none",
        "New place: 97k base + 5% bonus",
        "location= currency=USD base=97000 bonus.percent=5",
    ),
    (
        "what came to an amount is no employer",
        "Offer in hand. Everything came to 117k base + 10% bonus",
        "company= currency=USD base=117000 bonus.percent=10",
    ),
    (
        "a day is no employer",
        "Tuesday I got the offer: 86k base. Friday they called and raised it to 91k base",
        "company= currency=USD base=91000",
    ),
    (
        "an interviewer is no employer",
        "Interviewer said they pay well. Offer: 103k base",
        "company= currency=USD base=103000",
    ),
)
