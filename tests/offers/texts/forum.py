"""Texts as forums have them, read through by hand: forms, comparisons, one-liners, advertisements."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "1: Education: Tier 2 Years of Experie",
        "Education: Tier 2\nYears of Experience: 2.5 Years\nPrior Experience: Oracle\nDate of the Offer: 16 Apr 2021\nCompany: Microsoft\nTitle/Level: SDE 2 (L61)\nLocation: Hyderabad\nSalary: INR 26.4 LPA\nRelocation/Signing Bonus: 5L + 2L\nStock bonus: 65K USD (25% each year)\nBonus: 0-20%\nTotal comp (Salary + Bonus + Stock): 26.4 + 5 + 2 + 12 = 45.4 LPA\nBenefits: Standard",
        "company=Microsoft currency=INR base=2640000 equity.total=65000 equity.years=4 equity.schedule=[25,25,25,25] bonus.percent=0..20 sign_on.total=200000 relocation=500000 total_comp=4540000",
    ),
    (
        "2: Company: Amazon Position: SDE1 Bas",
        "Company: Amazon\nPosition: SDE1\nBase: 14.6 LPA\nSign-on: 4.4L (1st yr) + 3.2L (2nd yr)\nRSUs: 12 (5%, 15%, 40%, 40%)\nTotal first year: 19.8 LPA",
        "company=Amazon currency=INR base=1460000 equity.years=4 equity.units=12 equity.schedule=[5,15,40,40] sign_on.total=760000 sign_on.by_year=[440000,320000] total_comp=1980000",
    ),
    (
        "3: I have 2 offers in hand: 1. Walmar",
        "I have 2 offers in hand:\n1. Walmart - 24 base + 3.6 bonus + 10L RSUs\n2. Paypal - 26 base + 10% bonus + 40k$ stocks over 4 yrs + 3L joining bonus\nWhich one should I choose?",
        "company=Walmart currency=INR base=2400000 equity.total=1000000 bonus.amount=360000 || company=Paypal currency=INR base=2600000 equity.total=40000 equity.years=4 bonus.percent=10 sign_on.total=300000",
    ),
    (
        "4: L4 Google MTV Base: 155 Bonus:15%",
        "L4 Google MTV\nBase: 155\nBonus:15%\nRSU: 260/4\nSign on:25\nTC:270",
        "company=Google currency=USD base=155000 equity.total=260000 equity.years=4 bonus.percent=15 sign_on.total=25000 total_comp=270000",
    ),
    (
        "5: DuckDuckGo | Senior Backend Engine",
        "DuckDuckGo | Senior Backend Engineer | REMOTE | Full-time | $176,500\nWe are hiring people who care about privacy. Apply at [link]",
        "company=DuckDuckGo currency=USD base=176500",
    ),
    (
        "6: Got an offer from Cruise: Base 190",
        "Got an offer from Cruise: Base 190k, equity 200k (4 yrs), bonus 15%. Currently at Uber TC 310k. WLB is terrible here. Should I jump ship?",
        "company=Cruise currency=USD base=190000 equity.total=200000 equity.years=4 bonus.percent=15",
    ),
    (
        "7: Offer 1 : Startup A (series C) CTC",
        "Offer 1 : Startup A (series C)\nCTC: 45 LPA (40 fixed + 5L ESOPs/yr)\nOffer 2: Thoughtspot MTS 3\nCTC: 55 LPA\nFixed: 42 LPA\nStocks: 50L over 4 years",
        "currency=INR base=4000000 equity.yearly=500000 total_comp=4500000 || company=Thoughtspot currency=INR base=4200000 equity.total=5000000 equity.years=4 total_comp=5500000",
    ),
    (
        "8: Total Experience: 6 years Present",
        "Total Experience: 6 years\nPresent company: TCS\nCurrent ctc: 7.5lpa\nOffers:\n1) Infosys : 14.5 lpa (10% variable)\n2) Capgemini: 16 lpa fixed + 1 lac joining bonus\n3) EY: 15.8 LPA, location Kolkata",
        "company=Infosys currency=INR base=1450000 bonus.percent=10 || company=Capgemini currency=INR base=1600000 sign_on.total=100000 || company=EY currency=INR base=1580000",
    ),
    (
        "9: Company: Paytm Position: Senior So",
        "Company: Paytm\nPosition: Senior Software Engineer\nLocation: Noida\nSalary: 23 LPA\nESOPs: 5 lacs (vested over 4 years as 10%, 20%, 30%, 40%)\nJoining Bonus: NA\nTotal comp ~ 24 LPA\nPrevious: 9 LPA",
        "company=Paytm currency=INR base=2300000 equity.total=500000 equity.years=4 equity.schedule=[10,20,30,40] total_comp=2400000",
    ),
    (
        "10: Software Engineer II Base: $130K S",
        "Software Engineer II\nBase: $130K\nSign-on: $35K ($20K + $15K)\nRSU: $105K vesting over 4 years\nLocation: Atlanta, GA\nCompany: Microsoft",
        "company=Microsoft currency=USD base=130000 equity.total=105000 equity.years=4 sign_on.total=35000 sign_on.by_year=[20000,15000]",
    ),
    (
        "11: **Status:** New grad **Company:**",
        "**Status:** New grad\n**Company:** Citadel\n**Role:** SWE\n**Location:** Chicago\n**Salary:** 200k\n**Signing bonus:** 100k\n**Performance bonus:** 75k min guaranteed first year\n**Relocation:** 15k\n**TC:** ~390k",
        "company=Citadel currency=USD base=200000 bonus.amount=75000 sign_on.total=100000 relocation=15000 total_comp=390000",
    ),
    (
        "12: Hello all, I recently received an",
        "Hello all, I recently received an offer from PayPal (San Jose) for SE2 T23. \nBase: 140000\nSignon: 15000\nRSU: 60000 over 3 yrs\nBonus: 10%\nIs this a lowball? YOE 4. Current TC 165k.",
        "company=PayPal currency=USD base=140000 equity.total=60000 equity.years=3 bonus.percent=10 sign_on.total=15000",
    ),
    (
        "13: FB E5 London base 115k gbp bonus 1",
        "FB E5 London\nbase 115k gbp\nbonus 15%\nrsus 420k usd / 4\nsign on 20k gbp",
        "company=FB currency=GBP base=115000 equity.total=420000 equity.years=4 bonus.percent=15 sign_on.total=20000",
    ),
    (
        "14: Senior SWE, Zurich, Google L5: 185",
        "Senior SWE, Zurich, Google L5: 185k CHF + 15% + 320k USD RSU over 4 yrs",
        "company=Google currency=CHF base=185000 equity.total=320000 equity.years=4 bonus.percent=15",
    ),
    (
        "15: Amazon L6 SDM Seattle 160k base, 1",
        "Amazon L6 SDM Seattle 160k base, 180k/150k sign-on Y1/Y2, 190 RSUs. Is TC of 340k ok?",
        "company=Amazon currency=USD base=160000 equity.units=190 sign_on.total=330000 sign_on.by_year=[180000,150000] total_comp=340000",
    ),
    (
        "16: They offered $65k with full benefi",
        "They offered $65k with full benefits in Columbus Ohio. I have a CS degree and 1 year of experience. I currently make $52k.",
        "currency=USD base=65000",
    ),
    (
        "17: Salary: 4,200 EUR gross per month",
        "Salary: 4,200 EUR gross per month\nLocation: Vienna",
        "currency=EUR base=4200 base.period=month",
    ),
    (
        "18: Location: Toronto, ON Salary: 95k",
        "Location: Toronto, ON\nSalary: 95k CAD\nBonus: 8%\nRRSP match 5%\nTitle: Data Engineer",
        "currency=CAD base=95000 bonus.percent=8",
    ),
    (
        "19: Offer from Two Sigma 175k base/ 50",
        "Offer from Two Sigma 175k base/ 50k sign on/ 75k-100k bonus first year guaranteed NYC",
        "company=Two_Sigma currency=USD base=175000 bonus.amount=75000..100000 sign_on.total=50000",
    ),
    (
        "20: just got my robinhood offer! base",
        "just got my robinhood offer! base 165, equity 100/year, signing 20, e3",
        "company=robinhood currency=USD base=165000 equity.yearly=100000 sign_on.total=20000",
    ),
    (
        "21: New: 45L base + 15% + 80L RSU (4 y",
        "New: 45L base + 15% + 80L RSU (4 years)\nOld: 32L base + 20L RSU (4 years)",
        "currency=INR base=4500000 equity.total=8000000 equity.years=4 bonus.percent=15",
    ),
    (
        "22: Received offer from Atlassian P40",
        "Received offer from Atlassian P40 - Base: 48L, Bonus: 15%, RSU: $80k (4 years), Joining: 5L. TC: 48+7.2+16+5 = 76L",
        "company=Atlassian currency=INR base=4800000 equity.total=80000 equity.years=4 bonus.percent=15 sign_on.total=500000 total_comp=7600000",
    ),
    (
        "23: YOE : 3 Offers: VMware - 24LPA (20",
        "YOE : 3\nOffers:\nVMware - 24LPA (20 fixed + 2.4 variable + 1.6L RSU per year)\nCisco - 22 LPA + 2 L joining",
        "company=VMware currency=INR base=2000000 equity.yearly=160000 bonus.amount=240000 total_comp=2400000 || company=Cisco currency=INR base=2200000 sign_on.total=200000",
    ),
    (
        "26: I am a new grad with an offer from",
        "I am a new grad with an offer from IBM at $95,000 in RTP. Also waiting on Cisco. Should I negotiate?",
        "company=IBM currency=USD base=95000",
    ),
    (
        "27: Received an offer letter today: 82",
        "Received an offer letter today: 82,000 base, 5% annual bonus, 3 weeks PTO, start date June 3.",
        "currency=USD base=82000 bonus.percent=5",
    ),
    (
        "28: Capital One offered 135k, 10k sign",
        "Capital One offered 135k, 10k sign on. Amex offered 128k with 12% bonus. Both in NYC.",
        "company=Capital_One currency=USD base=135000 sign_on.total=10000 || company=Amex currency=USD base=128000 bonus.percent=12",
    ),
    (
        "29: I'm a backend dev (3 yoe) in Polan",
        "I'm a backend dev (3 yoe) in Poland earning 18k PLN on B2B. Got an offer for 24k PLN. Take it?",
        "currency=PLN base=24000",
    ),
    (
        "30: Base: 95k Bonus: 10k 401k: 6% matc",
        "Base: 95k\nBonus: 10k\n401k: 6% match\nInsurance: 200/month\nCommute: 45 min",
        "currency=USD base=95000 bonus.amount=10000",
    ),
    (
        "31: Offer: Senior Associate @ KPMG, Ch",
        "Offer: Senior Associate @ KPMG, Chicago - 105k + 8% bonus",
        "company=KPMG currency=USD base=105000 bonus.percent=8",
    ),
    (
        "32: Internship offer from Nvidia, $52/",
        "Internship offer from Nvidia, $52/hr + $6k housing stipend, Santa Clara",
        "company=Nvidia currency=USD base=52 base.period=hour",
    ),
    (
        "33: So I have been offered £45k as a m",
        "So I have been offered £45k as a mid level dev in Bristol, is it low? My current salary is £38k.",
        "currency=GBP base=45000",
    ),
    (
        "34: Got hired as a data engineer for 7",
        "Got hired as a data engineer for 78,500 in Kansas City! No CS degree.",
        "currency=USD base=78500",
    ),
    (
        "35: ThoughtWorks offered 18 LPA, curre",
        "ThoughtWorks offered 18 LPA, current 11 LPA, 3.5 YOE",
        "company=ThoughtWorks currency=INR base=1800000",
    ),
    (
        "36: Total compensation: $247,000 ($172",
        "Total compensation: $247,000 ($172k base, $50k stock, $25k bonus)",
        "currency=USD base=172000 equity.total=50000 bonus.amount=25000 total_comp=247000",
    ),
    (
        "37: 1. Current title: Senior Data Engi",
        "1. Current title: Senior Data Engineer\n2. Years of experience (YOE): 7\n3. Location: Remote (US)\n4. Base salary & currency (dollars, euro, pesos, etc.): 155,000 USD\n5. Bonuses/Equity (optional): 10% bonus, 25k RSU per year\n6. Industry (optional): Healthcare\n7. Tech stack (optional): Snowflake, dbt, Airflow",
        "currency=USD base=155000 equity.yearly=25000 bonus.percent=10",
    ),
    (
        "38: 1) Data Engineer 2) 1.5 YOE 3) Ben",
        "1) Data Engineer\n2) 1.5 YOE\n3) Bengaluru, India\n4) 14 LPA\n5) 1L bonus\n6) Consulting\n7) Azure, Databricks",
        "currency=INR base=1400000 bonus.amount=100000",
    ),
    (
        "39: Title: Data Engineer Experience: 4",
        "Title: Data Engineer\nExperience: 4 years\nLocation: Dublin\nSalary: €72k\nBonus: 10%\nPension: 5%\nStack: AWS, Python",
        "currency=EUR base=72000 bonus.percent=10",
    ),
    (
        "40: 1. Data Engineering Manager 2. 12",
        "1. Data Engineering Manager\n2. 12\n3. NYC (hybrid)\n4. 210k\n5. 20% bonus + 300k RSU / 4 years\n6. Media\n7. GCP",
        "currency=USD base=210000 equity.total=300000 equity.years=4 bonus.percent=20",
    ),
    (
        "41: Title: Junior Data Engineer. YOE:",
        "Title: Junior Data Engineer. YOE: 0. Location: Manila. Salary: 45,000 PHP per month. Bonus: 13th month pay.",
        "currency=PHP base=45000 base.period=month",
    ),
    (
        "42: Snowflake (https://snowflake.com)",
        "Snowflake (https://snowflake.com) | Senior Software Engineer | San Mateo, CA | ONSITE | $180k-$250k + equity",
        "company=Snowflake currency=USD base=180000..250000",
    ),
    (
        "43: Stripe | Remote (US/Canada) | Full",
        "Stripe | Remote (US/Canada) | Full-time | Backend engineers | $150,000 - $220,000 USD",
        "company=Stripe currency=USD base=150000..220000",
    ),
    (
        "44: Acme Robotics - Boston, MA - Embed",
        "Acme Robotics - Boston, MA - Embedded Engineer - 110-140k DOE",
        "currency=USD base=110000..140000",
    ),
    (
        "45: We're a small team building tools",
        "We're a small team building tools for farmers. Looking for a full stack dev, €50-65k depending on experience, remote in EU.",
        "currency=EUR base=50000..65000",
    ),
    (
        "46: Position: Lead Data Scientist Curr",
        "Position: Lead Data Scientist\nCurrent salary: $140k\nOffered: $165k base + 12% bonus + $40k sign on",
        "currency=USD base=165000 bonus.percent=12 sign_on.total=40000",
    ),
    (
        '47: Got this from HR: "We are pleased',
        'Got this from HR: "We are pleased to offer you a salary of INR 21,50,000 per annum (fixed) and variable pay of INR 2,15,000. Joining bonus 1,50,000."',
        "currency=INR base=2150000 bonus.amount=215000 sign_on.total=150000",
    ),
    (
        "48: Company A: 30 LPA fixed + 3 LPA va",
        "Company A: 30 LPA fixed + 3 LPA variable, 5 day WFO\nCompany B: 27 LPA fixed, remote, 10L ESOPs",
        "currency=INR base=3000000 bonus.amount=300000 || currency=INR base=2700000 equity.total=1000000",
    ),
    (
        "49: Amazon offer: Base - 17.5L, JB - 6",
        "Amazon offer: Base - 17.5L, JB - 6.2L(Y1) + 4.5L(Y2), RSU - 15.8L (5-15-40-40)",
        "company=Amazon currency=INR base=1750000 equity.total=1580000 equity.years=4 equity.schedule=[5,15,40,40] sign_on.total=1070000 sign_on.by_year=[620000,450000]",
    ),
    (
        "50: Base: 32,00,000 Retention Bonus: 4",
        "Base: 32,00,000\nRetention Bonus: 4,00,000 (after 1 year)\nPerformance bonus: 12%\nRSUs: USD 50,000 vested quarterly over 4 yrs\nRelocation: 1,00,000\nTotal: 42 LPA",
        "currency=INR base=3200000 equity.total=50000 equity.years=4 bonus.percent=12 relocation=100000 total_comp=4200000",
    ),
    (
        "51: E5 Meta Seattle: 210/15%/750/25",
        "E5 Meta Seattle: 210/15%/750/25",
        "company=Meta currency=USD base=210000 equity.total=750000 bonus.percent=15 sign_on.total=25000",
    ),
    (
        "52: Level: Senior, TC: 310k (185 base,",
        "Level: Senior, TC: 310k (185 base, 28 bonus, 97 stock), Location: Denver, Company: Ibotta",
        "company=Ibotta currency=USD base=185000 equity.total=97000 bonus.amount=28000 total_comp=310000",
    ),
    (
        "53: Was at 110k, new offer 145k + 10%.",
        "Was at 110k, new offer 145k + 10%. Data engineer in Atlanta.",
        "currency=USD base=145000 bonus.percent=10",
    ),
    (
        "54: Offer details: Annual salary - $12",
        "Offer details:\nAnnual salary - $126,500\nTarget bonus - 10% \nEquity - 1,500 options\nSign on - $7,500 (must repay if I leave before 12 months)\nDeadline - tomorrow EOD",
        "currency=USD base=126500 equity.units=1500 bonus.percent=10 sign_on.total=7500",
    ),
    (
        "55: Salary $4,500/month, remote contra",
        "Salary $4,500/month, remote contractor from Argentina.",
        "currency=USD base=4500 base.period=month",
    ),
    (
        "56: Twilio SF new grad: $135K base, $1",
        "Twilio SF new grad: $135K base, $100K RSUs (4 yr), $10K sign-on, $5K relo",
        "company=Twilio currency=USD base=135000 equity.total=100000 equity.years=4 sign_on.total=10000 relocation=5000",
    ),
    (
        "57: Fixed: 18 LPA Variable: 2 LPA RSUs",
        "Fixed: 18 LPA\nVariable: 2 LPA\nRSUs: $20,000 (25% yearly)\nCurrent: 11 LPA\nYOE: 3",
        "currency=INR base=1800000 equity.total=20000 equity.years=4 equity.schedule=[25,25,25,25] bonus.amount=200000",
    ),
    (
        "58: Google vs Amazon new grad Google:",
        "Google vs Amazon new grad\n\nGoogle: 150k base, 15% bonus, 140k RSU, 30k sign on. Amazon: 125k base, 80 RSUs, 45k/35k sign on. Both Seattle.",
        "company=Google currency=USD base=150000 equity.total=140000 bonus.percent=15 sign_on.total=30000 || company=Amazon currency=USD base=125000 equity.units=80 sign_on.total=80000 sign_on.by_year=[45000,35000]",
    ),
    (
        "59: Current TC: 240 (Microsoft 63) Off",
        "Current TC: 240 (Microsoft 63)\nOffer 1 (Snap L5): 215 base, 600 RSU/3 years\nOffer 2 (Stripe L3): 220 base, 20% bonus, 900k RSU/4\nWhich?",
        "company=Snap currency=USD base=215000 equity.total=600000 equity.years=3 || company=Stripe currency=USD base=220000 equity.total=900000 equity.years=4 bonus.percent=20",
    ),
    (
        "60: Just got offer from Rippling. TC 3",
        "Just got offer from Rippling. TC 380: 220 base, 640 over 4 in options. YOE 7. Current 280.",
        "company=Rippling currency=USD base=220000 equity.total=640000 equity.years=4 total_comp=380000",
    ),
    (
        "61: Hi everyone. I received an offer f",
        "Hi everyone. I received an offer from BlackRock, Gurgaon for Associate. CTC breakup is - base 22L, bonus 4L (variable), joining 2L. Current CTC is 13.5L at Nagarro. How good is this offer?",
        "company=BlackRock currency=INR base=2200000 bonus.amount=400000 sign_on.total=200000",
    ),
    (
        "62: Offer: $102k salary, $5k sign-on,",
        "Offer: $102k salary, $5k sign-on, 10 % 401k match, 12% annual bonus. Location Houston. Chem E background, 2 YOE.",
        "currency=USD base=102000 bonus.percent=12 sign_on.total=5000",
    ),
    (
        "63: Flipkart SDE2: 32 fixed + 3.2 vari",
        "Flipkart SDE2: 32 fixed + 3.2 variable + 20L ESOPs + 4L JB\nSwiggy SDE2: 34 fixed + 25L ESOPs",
        "company=Flipkart currency=INR base=3200000 equity.total=2000000 bonus.amount=320000 sign_on.total=400000 || company=Swiggy currency=INR base=3400000 equity.total=2500000",
    ),
    (
        "64: Got two offers: 1) Zeta - 30L base",
        "Got two offers:\n1) Zeta - 30L base + 3L bonus + 10L stocks over 4 years\n2) Dunzo - 33L base + 5L joining",
        "company=Zeta currency=INR base=3000000 equity.total=1000000 equity.years=4 bonus.amount=300000 || company=Dunzo currency=INR base=3300000 sign_on.total=500000",
    ),
    (
        "65: Revised offer from Wayfair: base 1",
        "Revised offer from Wayfair: base 142k (up from 135k), sign-on 15k, RSU 100k over 4 years",
        "company=Wayfair currency=USD base=142000 equity.total=100000 equity.years=4 sign_on.total=15000",
    ),
    (
        "66: $115k base, $10k bonus, $8k 401k m",
        "$115k base, $10k bonus, $8k 401k match. LCOL. 6 YOE. Happy.",
        "currency=USD base=115000 bonus.amount=10000",
    ),
    (
        "67: TC is 155k (125 base + 12.5 bonus",
        "TC is 155k (125 base + 12.5 bonus + 17.5 rsu)",
        "currency=USD base=125000 equity.total=17500 bonus.amount=12500 total_comp=155000",
    ),
    (
        "68: Verbal offer today. They said 130",
        "Verbal offer today. They said 130 base but I had asked for 140. Bonus of 10% and no equity.",
        "currency=USD base=130000 bonus.percent=10",
    ),
    (
        "69: Offered 75k/year. I countered at 8",
        "Offered 75k/year. I countered at 85k and they met me at 80k plus a 3k signing bonus.",
        "currency=USD base=80000 sign_on.total=3000",
    ),
    (
        "70: I got an offer of 95,000 CAD in Mo",
        "I got an offer of 95,000 CAD in Montreal from Ubisoft; bonus around 8 percent",
        "company=Ubisoft currency=CAD base=95000 bonus.percent=8",
    ),
    (
        "71: ServiceNow Hyderabad IC3 - Base: 3",
        "ServiceNow Hyderabad IC3 - Base: 35 L , Bonus: 10% , RSU : 75k USD /4 years , Joining bonus : 3 L + 2 L relocation",
        "company=ServiceNow currency=INR base=3500000 equity.total=75000 equity.years=4 bonus.percent=10 sign_on.total=300000 relocation=200000",
    ),
    (
        "72: Salary: 1.1 million NOK. Oslo. Sen",
        "Salary: 1.1 million NOK. Oslo. Senior developer, consulting.",
        "currency=NOK base=1100000",
    ),
    (
        "73: ctc offered 16.5 lpa (15 fixed + 1",
        "ctc offered 16.5 lpa (15 fixed + 1.5 variable) accenture , current 9.2 lpa",
        "company=accenture currency=INR base=1500000 bonus.amount=150000 total_comp=1650000",
    ),
)
