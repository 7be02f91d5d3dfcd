"""Forms, tables, lists and mails as they are pasted."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "a full form",
        "Education: MS CS\nYears of Experience: 4\nPrior Experience: SDE at a bank (Pune, 14 LPA)\nDate of the Offer: Nov 2021\nCompany: Expedia\nTitle/Level: SDE 2\nLocation: Gurgaon\nSalary: 26,00,000\nRelocation/Signing Bonus: 4,00,000\nStock bonus: 15,000 USD over 3 years\nBonus: 10%\nTotal comp (Salary + Bonus + Stock): ~ 36L\nBenefits: usual\nOther details: no negotiation",
        "company=Expedia level=2 location=Gurgaon currency=INR base=26L sign_on.total=4L equity.total=15k equity.years=3 bonus.percent=10 total_comp=36L other.equity=USD",
    ),
    (
        "a form with dashes",
        "Company - Zomato\nRole - SDE 3\nLocation - Gurgaon\nBase - 42 LPA\nESOP - 30L over 4 years\nJoining bonus - 5L",
        "company=Zomato level=3 base=42L equity.total=30L equity.years=4 sign_on.total=5L",
    ),
    (
        "a form in bold",
        "**Company:** Swiggy\n**Title:** SDE-2\n**Base Pay:** 30 LPA\n**Joining Bonus:** 3L\n**ESOPs:** 16L vested equally over 4 years\n**Performance Bonus:** NA",
        "company=Swiggy level=2 base=30L sign_on.total=3L equity.total=16L equity.years=4",
    ),
    (
        "a form without line breaks",
        "Company: UberTitle: L4Location: SeattleBase: 168kSign on: 25kRSU: 280k/4 yrsBonus: 10k",
        "company=Uber level=L4 base=168k sign_on.total=25k equity.total=280k equity.years=4 bonus.amount=10k",
    ),
    ("line breaks lost", "Base 165kSign on 30kRSU 200k", "base=165k sign_on.total=30k equity.total=200k"),
    (
        "line breaks lost, totals",
        "Base: 178KBonus: 15%RSU: 350K over 4 yearsSign On: 50KTC: ~305K",
        "base=178k bonus.percent=15 equity.total=350k equity.years=4 sign_on.total=50k total_comp=305k",
    ),
    (
        "line breaks lost, label behind",
        "YOE: 6Offer from Pinterest:190k base600k RSU (4 years)30k sign onThoughts?",
        "company=Pinterest base=190k equity.total=600k equity.years=4 sign_on.total=30k",
    ),
    (
        "a flattened table",
        "Component\nAmount\nBase salary\n$142,000\nTarget bonus\n12%\nSign-on bonus\n$15,000\nRSU grant\n$90,000",
        "base=142k bonus.percent=12 sign_on.total=15k equity.total=90k",
    ),
    (
        "a table with bars",
        "| Base | Bonus | Sign-on |\n| $150k | $20k | $25k |",
        "base=150k bonus.amount=20k sign_on.total=25k",
    ),
    (
        "a table by rows",
        "| Base salary | $150,000 |\n| Bonus | 15% |\n| RSU (4 years) | $220,000 |",
        "base=150k bonus.percent=15 equity.total=220k equity.years=4",
    ),
    (
        "a bullet list",
        "- Base: $131,000\n- Sign-on: $10,000\n- Stock: $48,000 over 4 years\n- Bonus: 10% target",
        "base=131k sign_on.total=10k equity.total=48k equity.years=4 bonus.percent=10",
    ),
    (
        "a starred list",
        "* Salary: £64,000\n* Bonus: 8%\n* Location: Manchester",
        "base=64k bonus.percent=8 currency=GBP location=Manchester",
    ),
    (
        "a recruiter's mail",
        "Hi Sam,\n\nWe are delighted to offer you the position of Senior Security Engineer at Initech. Your annual base salary will be $158,000, with a target bonus of 15%. You will also receive an RSU grant of $80,000 vesting over four years and a sign-on bonus of $20,000.\n\nPlease respond by March 14, 2026.\n\nBest,\nKim",
        "role=Senior_Security_Engineer base=158k bonus.percent=15 equity.total=80k equity.years=4 sign_on.total=20k deadline=2026-03-14",
    ),
    (
        "a mail in the second person",
        "As discussed, your starting salary is $97,500 per year. You are eligible for an annual bonus of up to 10%. We will pay $5,000 towards relocation.",
        "base=97500 bonus.percent=10 relocation=5k",
    ),
    (
        "a numbered form",
        "1. Senior Data Engineer\n2. 6 years\n3. Chicago\n4. $165k\n5. 10% bonus\n6. Healthcare\n7. Spark, Airflow, Snowflake",
        "role=Senior_Data_Engineer location=Chicago base=165k bonus.percent=10",
    ),
    (
        "a numbered form with stock",
        "1. Data Engineer II\n2. 3\n3. Remote\n4. 132,000 USD\n5. 10% bonus, 20k stock per year\n6. Retail\n7. GCP",
        "base=132k bonus.percent=10 equity.yearly=20k",
    ),
    (
        "a numbered form with nothing extra",
        "1. Analytics Engineer\n2. 2\n3. Lisbon\n4. 41k EUR\n5. none\n6. Fintech\n7. dbt, Looker",
        "base=41k currency=EUR",
    ),
    (
        "a numbered form, bare bonus",
        "1. Data Analyst\n2. 5\n3. Leeds, UK\n4. £46,000\n5. £3,000\n6. Energy",
        "base=46k bonus.amount=3k currency=GBP",
    ),
    (
        "a salary thread",
        "* Education: BS\n* Company/Industry: Insurance\n* Title: Software Engineer I\n* Tenure length: 1 year\n* Location: Hartford, CT\n* Salary: $78k\n* Relocation/Signing Bonus: $3k relocation\n* Stock and/or recurring bonuses: 8% bonus\n* Total comp: ~84k",
        "location=Hartford,_CT base=78k relocation=3k bonus.percent=8 total_comp=84k",
    ),
    (
        "a salary thread with stock",
        "Company: big N\nTitle: SWE\nLocation: Bay Area\nSalary: 115k\nRelocation/Signing Bonus: 10k relo, 50k signing\nStock and/or recurring bonuses: 160k over 4 years, 15% bonus\nTotal comp: 220k first year",
        "base=115k relocation=10k sign_on.total=50k equity.total=160k equity.years=4 bonus.percent=15 total_comp=220k",
    ),
    (
        "labels on their own lines",
        "Base:\n$150,000\nBonus:\n10%\nSign-on:\n$20,000",
        "base=150k bonus.percent=10 sign_on.total=20k",
    ),
    (
        "a bare list in lakhs",
        "Fixed: 32\nVariable: 4\nJoining: 3\nESOPs: 20 (4 years)\nTotal: 44 LPA",
        "base=32L bonus.amount=4L sign_on.total=3L equity.total=20L equity.years=4 total_comp=44L",
    ),
    (
        "total first",
        "Total CTC: 61 LPA\nBase: 38 LPA\nBonus: 10%\nStocks: 18 lakhs per year\nJoining: 4 lakhs",
        "total_comp=61L base=38L bonus.percent=10 equity.yearly=18L sign_on.total=4L",
    ),
    (
        "totals of several years",
        "Base: $160k\nSign on: $40k / $30k\nRSU: $200k (5/15/40/40)\nTC Y1: $210k\nTC Y2: $220k",
        "base=160k sign_on.total=70k sign_on.by_year=[40k,30k] equity.total=200k equity.years=4 equity.schedule=[5,15,40,40] total_comp=210k",
    ),
    (
        "a heading line with bars",
        "Atlassian | Senior SWE (P50) | Bengaluru | 85 LPA\n\nBase: 52 LPA\nBonus: 15%\nRSU: 100k USD over 4 years",
        "company=Atlassian base=52L bonus.percent=15 equity.total=100k equity.years=4",
    ),
    (
        "current pay as a section",
        "Offer\nBase: 40L\nBonus: 4L\n\nCurrent\nBase: 28L\nBonus: 2L",
        "base=40L bonus.amount=4L",
    ),
    (
        "current pay first",
        "Current CTC: 18 LPA (16 fixed + 2 variable)\n\nOffered CTC: 30 LPA\nFixed: 26 LPA\nVariable: 4 LPA",
        "total_comp=30L base=26L bonus.amount=4L",
    ),
    (
        "current pay in a line",
        "Current TC: 145k\nOffer: base 160k, RSU 100k/4, bonus 10%",
        "base=160k equity.total=100k equity.years=4 bonus.percent=10",
    ),
    ("previous pay", "Previous salary: £41k\nNew salary: £52k\nLocation: Bristol", "base=52k currency=GBP"),
    (
        "a table of two offers",
        "Offer 1\nCompany: Adobe\nBase: 35 LPA\nRSU: 60k USD over 4 years\n\nOffer 2\nCompany: Intuit\nBase: 38 LPA\nRSU: 50k USD over 4 years",
        "company=Adobe base=35L equity.total=60k equity.years=4 || company=Intuit base=38L equity.total=50k equity.years=4",
    ),
    (
        "an internship",
        "Company: Goldman Sachs\nRole: Summer Analyst\nStipend: 1,00,000 per month\nLocation: Bangalore",
        "company=Goldman_Sachs base=100k base.period=month currency=INR",
    ),
    (
        "benefits are no pay",
        "Salary: $105,000\nBonus: 5%\nBenefits: health insurance ($250/month), 401k 4% match, $500 home office\nPTO: 20 days",
        "base=105k bonus.percent=5",
    ),
    (
        "dates, ids and phones",
        "Req ID 204815\nPosted 03/12/2024\nSalary: $98,000\nCall 415-555-0134 or visit 1200 Market St",
        "base=98k",
    ),
    (
        "arrows",
        "Base → 150k\nBonus → 15%\nRSU → 240k/4y",
        "base=150k bonus.percent=15 equity.total=240k equity.years=4",
    ),
    (
        "equals signs",
        "base = 44 LPA\nvariable = 10%\nrsu = 30 lakhs / 4 years",
        "base=44L bonus.percent=10 equity.total=30L equity.years=4",
    ),
    (
        "emojis",
        "💰 Base: 140k 🎯 Bonus: 10% 🚀 RSU: 120k over 4 years",
        "base=140k bonus.percent=10 equity.total=120k equity.years=4",
    ),
    (
        "combined bonus and equity key",
        "Base salary & currency 70k EUR\nBonuses/Equity (optional) 10%\nLocation Berlin",
        "base=70k bonus.percent=10 currency=EUR",
    ),
    (
        "combined key, stock inside",
        "Salary: 150k\nStock/Bonuses: 30k RSU per year, 10% bonus",
        "base=150k equity.yearly=30k bonus.percent=10",
    ),
    (
        "notes behind the amounts",
        "Salary: $125,000 (non negotiable)\nSigning Bonus: $10,000 (paid with first paycheck)\nBonus: ~8% (company performance)",
        "base=125k sign_on.total=10k bonus.percent=8",
    ),
    (
        "CTC called fixed beside a larger total",
        "Fixed CTC: 24 LPA\nTotal CTC: 31 LPA\nJoining bonus: 2 LPA",
        "base=24L total_comp=31L sign_on.total=2L",
    ),
    (
        "stipend and relocation",
        "Pay: $48/hr\nHousing stipend: $2,500/month\nRelocation: $1,500\nLocation: San Jose",
        "base=48 base.period=hour relocation=1500",
    ),
    (
        "tabs",
        "Base\t150k\nBonus\t15k\nEquity\t200k / 4 years",
        "base=150k bonus.amount=15k equity.total=200k equity.years=4",
    ),
    (
        "quoted mail",
        "> Base salary: $139,000\n> Annual bonus: 10%\n> Sign-on: $12,000",
        "base=139k bonus.percent=10 sign_on.total=12k",
    ),
    (
        "HTML left over",
        "<b>Base:</b> 150k<br>Bonus: 15%<br>RSU: 100k over 4 years",
        "base=150k bonus.percent=15 equity.total=100k equity.years=4",
    ),
    (
        "year by year",
        "Base: 150k\nSign-on: Year 1: 40k, Year 2: 25k\nRSU: 180k over 4 years",
        "base=150k sign_on.total=65k sign_on.by_year=[40k,25k] equity.total=180k equity.years=4",
    ),
)
