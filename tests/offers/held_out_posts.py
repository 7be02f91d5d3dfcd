"""A second set of posts and mails, written after the grammar was put right by the first, and only scored."""

# ruff: noqa: E501 - a text stands in one line

TEXTS = (
    (
        "HR mail, Bangalore",
        "Dear Ananya, Congratulations! We are pleased to offer you the position of Software Development Engineer II with Myntra at an annual CTC of INR 38,00,000, comprising a fixed component of INR 32,00,000 and a performance bonus of INR 6,00,000. You are also eligible for a one-time joining bonus of INR 3,00,000 and ESOPs worth INR 15,00,000 vesting over 4 years.",
        "company=Myntra role=Software_Development_Engineer level=II currency=INR total_comp=38L base=32L bonus.amount=6L sign_on.total=3L equity.total=15L equity.years=4 equity.kind=options",
    ),
    (
        "Reddit, two offers in prose",
        "I've got an offer from a small fintech for $132k plus a 10% target bonus, fully remote, and one from Northrop Grumman in Melbourne FL for $118k with a 9/80 schedule and $6k sign on. Both are for mid level software roles. Which is better for a career?",
        "base=132k bonus.percent=10 || company=Northrop_Grumman base=118k sign_on.total=6k",
    ),
    (
        "short and bare",
        "Uber 5a, 210 base, 35 bonus, 700 equity over 4, 40 sign. accept?",
        "company=Uber level=5a base=210k bonus.amount=35k equity.total=700k equity.years=4 sign_on.total=40k",
    ),
    (
        "a form with blank lines",
        "Company: Confluent\n\nTitle: Senior SWE\n\nLocation: London\n\nBase: £125,000\n\nBonus: 10%\n\nRSUs: $220,000 / 4 years\n\nSign on: £15,000\n\nPrevious comp: £98k",
        "company=Confluent role=Senior_SWE location=London currency=GBP base=125k bonus.percent=10 equity.total=220k equity.years=4 equity.kind=rsu sign_on.total=15k other.equity=USD",
    ),
    (
        "before and after in lines",
        "Initial offer:\nBase 155k\nRSU 180k\nSign-on 10k\n\nAfter negotiation:\nBase 162k\nRSU 225k\nSign-on 25k\n\nCompany is Twitch, L4.",
        "company=Twitch level=L4 base=162k equity.total=225k equity.kind=rsu sign_on.total=25k",
    ),
    (
        "TC in lakhs with breakup",
        "Zeta SDE-2 offer. Total 46L: 34L base, 4L variable, 8L ESOP per annum. YOE 4. Current 24L.",
        "company=Zeta level=2 currency=INR total_comp=46L base=34L bonus.amount=4L equity.yearly=8L equity.kind=options",
    ),
    (
        "nurse by the hour",
        "New grad RN here, offered $38.50/hr at Kaiser in Sacramento with a $10,000 sign on bonus (2 year commitment). Night differential is $4.",
        "company=Kaiser location=Sacramento currency=USD base=38.5 base.period=hour sign_on.total=10k",
    ),
    (
        "teacher by the year",
        "District offered 61,250 for next year as a high school math teacher in Denver. MA+30. Is that normal?",
        "location=Denver currency=USD base=61250",
    ),
    (
        "German, thousands point",
        "Angebot von SAP in Walldorf: 72.500 EUR Jahresgehalt, dazu 12% Bonus und Move SAP Aktien im Wert von 15.000 EUR über 4 Jahre.",
        "company=SAP location=Walldorf currency=EUR base=72500 bonus.percent=12 equity.total=15k equity.years=4",
    ),
    (
        "French",
        "Offer from Criteo Paris: 62k€ fixed + 8% variable, RSUs 20k€ over 4 years. 5 years of experience.",
        "company=Criteo location=Paris currency=EUR base=62k bonus.percent=8 equity.total=20k equity.years=4 equity.kind=rsu",
    ),
    (
        "Polish monthly contract",
        "Got a B2B offer in Warsaw, 24 000 PLN per month, senior Java developer. Alternatively 17 000 PLN on an employment contract.",
        "role=senior_Java_developer location=Warsaw currency=PLN base=24k base.period=month || currency=PLN base=17k base.period=month",
    ),
    (
        "the offer letter's table",
        "| Item | Amount |\n|---|---|\n| Base salary | $148,500 |\n| Annual incentive | 12% |\n| Sign-on | $12,500 |\n| RSUs | $95,000 over 4 years |",
        "currency=USD base=148500 bonus.percent=12 sign_on.total=12500 equity.total=95k equity.years=4 equity.kind=rsu",
    ),
    (
        "two companies side by side",
        "Dropbox IC3 vs Affirm L5\n\nDropbox: base 192k, bonus 10%, stock 420k/4\nAffirm: base 204k, stock 115k/yr, no bonus\n\nBoth remote. YOE 5. Current TC 240k.",
        "company=Dropbox level=IC3 base=192k bonus.percent=10 equity.total=420k equity.years=4 || company=Affirm level=L5 base=204k equity.yearly=115k",
    ),
    (
        "sign-on in two payments",
        "Amazon L6 Seattle - base 202k, signing bonus $98,000 in year 1 and $76,500 in year 2, 410 RSUs with the usual backloaded vest.",
        "company=Amazon level=L6 location=Seattle currency=USD base=202k sign_on.total=174500 sign_on.by_year=[98k,76500] equity.units=410 equity.kind=rsu",
    ),
    (
        "verbal over the telephone",
        "Recruiter just called. Verbal offer: one sixty five base, 15 percent bonus, fifty k sign on. Nothing in writing yet.",
        "bonus.percent=15",
    ),
    (
        "percent of the company and salary",
        "CTO role at a pre-seed climate startup, salary 90k, equity 4% vesting over 4 years with one year cliff. Boston.",
        "role=CTO location=Boston currency=USD base=90k equity.percent=4 equity.years=4 equity.kind=percent",
    ),
    (
        "options by number",
        "Offer: Base $172,000, 24,000 ISOs at a strike price of $2.15, 409A. Series B, 60 people, remote.",
        "currency=USD base=172k equity.units=24k equity.kind=options",
    ),
    (
        "they came back",
        "Reddit's first number was 190/600. I pushed with my Pinterest offer and they came back at 200 base and 720 over four.",
        "company=Reddit base=200k equity.total=720k equity.years=4",
    ),
    (
        "accepted after all",
        "Accepted! Ramp NYC, 215k + 160k/yr options paper money + 20k signing. Left a 230k TC.",
        "company=Ramp location=NYC currency=USD base=215k equity.yearly=160k equity.kind=options sign_on.total=20k",
    ),
    (
        "internal promotion as an offer",
        "My manager offered me a promotion to Staff Engineer with a raise to 178k and a 15% bonus target. No refresher.",
        "role=Staff_Engineer base=178k bonus.percent=15",
    ),
    (
        "lines lost, form",
        "Company : AdobeTitle : MTS 2Location : NoidaBase : 24.5 LPAJoining : 3LStock : $48,000 over 4 yearsBonus : 10%",
        "company=Adobe level=2 location=Noida currency=INR base=24.5L sign_on.total=3L equity.total=48k equity.years=4 bonus.percent=10 other.equity=USD",
    ),
    (
        "relocation of two kinds",
        "BCG X Munich, 95k base, up to 20% bonus, 10k sign-on and 5k relocation lump sum. Start in September.",
        "location=Munich currency=EUR base=95k bonus.percent=20 sign_on.total=10k relocation=5k",
    ),
    (
        "salary as a range from the recruiter",
        "Recruiter from Plaid reached out, the band for the role is 190-240k base plus equity, based in San Francisco. Worth interviewing?",
        "company=Plaid location=San_Francisco currency=USD base=190k..240k",
    ),
    (
        "an advertisement by the hour",
        "Hiring a part-time bookkeeper in Leeds, £14-£16 per hour, 20 hours a week. Apply with your CV.",
        "location=Leeds currency=GBP base=14..16 base.period=hour",
    ),
    (
        "CTC and take-home",
        "Got 18 LPA from Cognizant, fixed 16.5, monthly in hand would be around 1.1L. Joining 1.5L. Present company is giving 15.5 to retain me.",
        "company=Cognizant currency=INR total_comp=18L base=16.5L sign_on.total=150k || currency=INR base=15.5L",
    ),
    (
        "pound and percentage",
        "Offer from Revolut: £78,000 + equity worth £40,000 (4 years) + no bonus. I currently earn £64k at a bank with 8% pension.",
        "company=Revolut currency=GBP base=78k equity.total=40k equity.years=4",
    ),
    (
        "Canadian with RRSP",
        "RBC Toronto, Senior Data Analyst, $104,500 base, 12% bonus, 6% RRSP match. They need an answer by Monday.",
        "company=RBC role=Senior_Data_Analyst location=Toronto currency=CAD base=104500 bonus.percent=12",
    ),
    (
        "tax talk",
        "I sold 40k worth of RSUs last year and the broker withheld only 22%. Now I owe 9k. How do you all handle this?",
        "",
    ),
    (
        "signature with a slash",
        "How often do you switch teams? I've been on mine for 3 years.\n\nE5 / 410k / 8 YOE",
        "",
    ),
    (
        "job advert without pay",
        "We are looking for 3 engineers with 5+ years in Kotlin. 25 days of holiday, 401k with a 4% match, 100% remote.",
        "",
    ),
    (
        "news on pay",
        "Costco raises its top wage to $30.20 an hour, up from $29, for most of its 200,000 hourly workers.",
        "",
    ),
    (
        "a question on ranges",
        "What is the salary range for a principal PM at Microsoft (level 65)? I have heard anything from 180k to 250k base.",
        "",
    ),
    (
        "wish with a number",
        "Hoping to clear 30 LPA in my next switch, currently on 17 with 4 years in Java. Which companies should I target?",
        "",
    ),
    ("savings goal", "Goal for 2026: 100k in index funds. So far 62k, putting in 2.5k every month.", ""),
    (
        "others in a thread",
        "My cousin makes 95k as an electrician and my neighbour clears 140k in HVAC, no degree needed.",
        "",
    ),
    (
        "rejection",
        "Rejected after the final round at Jane Street. 6 interviews, 3 months. Back to my 80 hours a week.",
        "",
    ),
    ("bonus season", "Bonus came in at 92% of target this year, stock is down 14% and the refresher was meh.", ""),
    (
        "rent in a new town",
        "Moving from Pune to Bangalore next month, 2BHK for 38k in HSR, deposit 2L. Is that fair?",
        "",
    ),
    ("a difference only", "Would you leave a team you love for 25k more and a longer commute?", ""),
    ("course prices", "The bootcamp costs 14,500 euros, lasts 16 weeks and claims 92% are placed within 180 days.", ""),
)
