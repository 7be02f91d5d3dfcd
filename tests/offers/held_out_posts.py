"""Later posts and mails, each written before the grammar was put right by it: (text, what a reader finds in it)."""

# ruff: noqa: E501 - a text stands in one line

POSTS = (
    (
        "Dear Ananya, Congratulations! We are pleased to offer you the position of Software Development Engineer II with Myntra at an annual CTC of INR 38,00,000, comprising a fixed component of INR 32,00,000 and a performance bonus of INR 6,00,000. You are also eligible for a one-time joining bonus of INR 3,00,000 and ESOPs worth INR 15,00,000 vesting over 4 years.",
        "company=Myntra role=Software_Development_Engineer level=II currency=INR total_comp=38L base=32L bonus.amount=6L sign_on.total=3L equity.total=15L equity.years=4 equity.kind=options",
    ),
    (
        "I've got an offer from a small fintech for $132k plus a 10% target bonus, fully remote, and one from Northrop Grumman in Melbourne FL for $118k with a 9/80 schedule and $6k sign on. Both are for mid level software roles. Which is better for a career?",
        "base=132k bonus.percent=10 || company=Northrop_Grumman base=118k sign_on.total=6k",
    ),
    (
        "Uber 5a, 210 base, 35 bonus, 700 equity over 4, 40 sign. accept?",
        "company=Uber level=5a base=210k bonus.amount=35k equity.total=700k equity.years=4 sign_on.total=40k",
    ),
    (
        "Company: Confluent\n\nTitle: Senior SWE\n\nLocation: London\n\nBase: £125,000\n\nBonus: 10%\n\nRSUs: $220,000 / 4 years\n\nSign on: £15,000\n\nPrevious comp: £98k",
        "company=Confluent role=Senior_SWE location=London currency=GBP base=125k bonus.percent=10 equity.total=220k equity.years=4 equity.kind=rsu sign_on.total=15k other.equity=USD",
    ),
    (
        "Initial offer:\nBase 155k\nRSU 180k\nSign-on 10k\n\nAfter negotiation:\nBase 162k\nRSU 225k\nSign-on 25k\n\nCompany is Twitch, L4.",
        "company=Twitch level=L4 base=162k equity.total=225k equity.kind=rsu sign_on.total=25k",
    ),
    (
        "Zeta SDE-2 offer. Total 46L: 34L base, 4L variable, 8L ESOP per annum. YOE 4. Current 24L.",
        "company=Zeta level=2 currency=INR total_comp=46L base=34L bonus.amount=4L equity.yearly=8L equity.kind=options",
    ),
    (
        "New grad RN here, offered $38.50/hr at Kaiser in Sacramento with a $10,000 sign on bonus (2 year commitment). Night differential is $4.",
        "company=Kaiser location=Sacramento currency=USD base=38.5 base.period=hour sign_on.total=10k",
    ),
    (
        "District offered 61,250 for next year as a high school math teacher in Denver. MA+30. Is that normal?",
        "location=Denver currency=USD base=61250",
    ),
    (
        "Angebot von SAP in Walldorf: 72.500 EUR Jahresgehalt, dazu 12% Bonus und Move SAP Aktien im Wert von 15.000 EUR über 4 Jahre.",
        "company=SAP location=Walldorf currency=EUR base=72500 bonus.percent=12 equity.total=15k equity.years=4",
    ),
    (
        "Offer from Criteo Paris: 62k€ fixed + 8% variable, RSUs 20k€ over 4 years. 5 years of experience.",
        "company=Criteo location=Paris currency=EUR base=62k bonus.percent=8 equity.total=20k equity.years=4 equity.kind=rsu",
    ),
    (
        "Got a B2B offer in Warsaw, 24 000 PLN per month, senior Java developer. Alternatively 17 000 PLN on an employment contract.",
        "role=senior_Java_developer location=Warsaw currency=PLN base=24k base.period=month || currency=PLN base=17k base.period=month",
    ),
    (
        "| Item | Amount |\n|---|---|\n| Base salary | $148,500 |\n| Annual incentive | 12% |\n| Sign-on | $12,500 |\n| RSUs | $95,000 over 4 years |",
        "currency=USD base=148500 bonus.percent=12 sign_on.total=12500 equity.total=95k equity.years=4 equity.kind=rsu",
    ),
    (
        "Dropbox IC3 vs Affirm L5\n\nDropbox: base 192k, bonus 10%, stock 420k/4\nAffirm: base 204k, stock 115k/yr, no bonus\n\nBoth remote. YOE 5. Current TC 240k.",
        "company=Dropbox level=IC3 base=192k bonus.percent=10 equity.total=420k equity.years=4 || company=Affirm level=L5 base=204k equity.yearly=115k",
    ),
    (
        "Amazon L6 Seattle - base 202k, signing bonus $98,000 in year 1 and $76,500 in year 2, 410 RSUs with the usual backloaded vest.",
        "company=Amazon level=L6 location=Seattle currency=USD base=202k sign_on.total=174500 sign_on.by_year=[98k,76500] equity.units=410 equity.kind=rsu",
    ),
    (
        "Recruiter just called. Verbal offer: one sixty five base, 15 percent bonus, fifty k sign on. Nothing in writing yet.",
        "bonus.percent=15",
    ),
    (
        "CTO role at a pre-seed climate startup, salary 90k, equity 4% vesting over 4 years with one year cliff. Boston.",
        "role=CTO location=Boston currency=USD base=90k equity.percent=4 equity.years=4 equity.kind=percent",
    ),
    (
        "Offer: Base $172,000, 24,000 ISOs at a strike price of $2.15, 409A. Series B, 60 people, remote.",
        "currency=USD base=172k equity.units=24k equity.kind=options",
    ),
    (
        "Reddit's first number was 190/600. I pushed with my Pinterest offer and they came back at 200 base and 720 over four.",
        "company=Reddit base=200k equity.total=720k equity.years=4",
    ),
    (
        "Accepted! Ramp NYC, 215k + 160k/yr options paper money + 20k signing. Left a 230k TC.",
        "company=Ramp location=NYC currency=USD base=215k equity.yearly=160k equity.kind=options sign_on.total=20k",
    ),
    (
        "My manager offered me a promotion to Staff Engineer with a raise to 178k and a 15% bonus target. No refresher.",
        "role=Staff_Engineer base=178k bonus.percent=15",
    ),
    (
        "Company : AdobeTitle : MTS 2Location : NoidaBase : 24.5 LPAJoining : 3LStock : $48,000 over 4 yearsBonus : 10%",
        "company=Adobe level=2 location=Noida currency=INR base=24.5L sign_on.total=3L equity.total=48k equity.years=4 bonus.percent=10 other.equity=USD",
    ),
    (
        "BCG X Munich, 95k base, up to 20% bonus, 10k sign-on and 5k relocation lump sum. Start in September.",
        "location=Munich currency=EUR base=95k bonus.percent=20 sign_on.total=10k relocation=5k",
    ),
    (
        "Recruiter from Plaid reached out, the band for the role is 190-240k base plus equity, based in San Francisco. Worth interviewing?",
        "company=Plaid location=San_Francisco currency=USD base=190k..240k",
    ),
    (
        "Hiring a part-time bookkeeper in Leeds, £14-£16 per hour, 20 hours a week. Apply with your CV.",
        "location=Leeds currency=GBP base=14..16 base.period=hour",
    ),
    (
        "Got 18 LPA from Cognizant, fixed 16.5, monthly in hand would be around 1.1L. Joining 1.5L. Present company is giving 15.5 to retain me.",
        "company=Cognizant currency=INR total_comp=18L base=16.5L sign_on.total=150k || currency=INR base=15.5L",
    ),
    (
        "Offer from Revolut: £78,000 + equity worth £40,000 (4 years) + no bonus. I currently earn £64k at a bank with 8% pension.",
        "company=Revolut currency=GBP base=78k equity.total=40k equity.years=4",
    ),
    (
        "RBC Toronto, Senior Data Analyst, $104,500 base, 12% bonus, 6% RRSP match. They need an answer by Monday.",
        "company=RBC role=Senior_Data_Analyst location=Toronto currency=CAD base=104500 bonus.percent=12",
    ),
    (
        "Offer details from Grab (Singapore), Senior SWE: base S$11,500/month, 13th month guaranteed, variable bonus up to 2 months, RSU US$60k over 4 yrs, sign on S$15k. YOE 7.",
        "company=Grab role=Senior_SWE location=Singapore currency=SGD base=11500 base.period=month equity.total=60k equity.years=4 equity.kind=rsu sign_on.total=15k other.equity=USD",
    ),
    (
        "Hi all, got a verbal from Cloudflare Austin today. 170k base, 150k RSU (4 yr), no bonus, no sign on. Currently at 155k base at Dell with 10% bonus. Is it worth it?",
        "company=Cloudflare location=Austin currency=USD base=170k equity.total=150k equity.years=4 equity.kind=rsu",
    ),
    (
        "Company A: 140k base, 15k bonus, hybrid\nCompany B: 155k base, no bonus, onsite 5 days\nCompany C: 130k base, 0.2% equity, remote",
        "base=140k bonus.amount=15k || base=155k || base=130k equity.percent=0.2",
    ),
    (
        "Position: Senior Consultant\nFirm: EY GDS\nLocation: Kochi\nFixed: 16 LPA\nVariable: 2 LPA\nJoining bonus: 1 LPA\nYOE: 5",
        "role=Senior_Consultant company=EY_GDS location=Kochi currency=INR base=16L bonus.amount=2L sign_on.total=1L",
    ),
    (
        "Thoughts on this offer? JPMC Columbus, Software Engineer III, 122k + 8k bonus + 5k relo",
        "company=JPMC role=Software_Engineer level=III location=Columbus base=122k bonus.amount=8k relocation=5k",
    ),
    (
        "Got 2 offers, need advice.\n1) Sprinklr - 33 LPA fixed, 3L joining, 10L ESOPs/4yrs\n2) Expedia - 30 fixed, 3 bonus, 25k USD RSU over 4 years, 4 joining",
        "company=Sprinklr currency=INR base=33L sign_on.total=3L equity.total=10L equity.years=4 equity.kind=options || company=Expedia currency=INR base=30L bonus.amount=3L equity.total=25k equity.years=4 equity.kind=rsu sign_on.total=4L other.equity=USD",
    ),
    (
        "Dear Tom, we are happy to extend an offer for the role of Staff Product Designer. Your starting salary will be $198,000, with an annual target bonus of 15% and a one-time signing bonus of $25,000. You will be granted 8,500 RSUs vesting over four years.",
        "role=Staff_Product_Designer currency=USD base=198k bonus.percent=15 sign_on.total=25k equity.units=8500 equity.years=4 equity.kind=rsu",
    ),
    (
        "Apple ICT4 Cupertino 208 base 320 rsu 30 sign on. previous TC 265. They won't budge.",
        "company=Apple level=ICT4 location=Cupertino currency=USD base=208k equity.total=320k equity.kind=rsu sign_on.total=30k",
    ),
    (
        "Delivery Hero Berlin: 82k fixed, virtual shares 20k per year. Zalando Berlin: 85k fixed, 5k sign on.",
        "company=Delivery_Hero location=Berlin currency=EUR base=82k equity.yearly=20k || company=Zalando location=Berlin currency=EUR base=85k sign_on.total=5k",
    ),
    (
        "Update on the negotiation: base up from 130k to 138k, sign on doubled from 10k to 20k, stock stays at 60k over 4 years.",
        "base=138k sign_on.total=20k equity.total=60k equity.years=4",
    ),
    (
        "Title: L4 SWE @ Google Kirkland\nBase: $171,500\nBonus: 15%\nEquity: $195k/4yr (38/32/20/10)\nSign-on: $20k",
        "company=Google level=L4 role=SWE location=Kirkland currency=USD base=171500 bonus.percent=15 equity.total=195k equity.years=4 equity.schedule=[38,32,20,10] sign_on.total=20k",
    ),
    (
        "Palo Alto Networks offered me Sr Staff: 225/20%/450 over 4, sign 50 split 30/20.",
        "company=Palo_Alto_Networks role=Sr_Staff base=225k bonus.percent=20 equity.total=450k equity.years=4 sign_on.total=50k sign_on.by_year=[30k,20k]",
    ),
    (
        "UK civil service SEO grade, Leeds, £41,600 with 28.97% employer pension. Or a private sector job at £48k with 5%. Which?",
        "location=Leeds currency=GBP base=41600 || currency=GBP base=48k",
    ),
    (
        "Electrician apprenticeship offered at $22.75 an hour, union, Portland. Raise every 6 months.",
        "location=Portland currency=USD base=22.75 base.period=hour",
    ),
    (
        "Fully remote contract from Toptal at $85/hr, 40 hours a week, 3 months to start. vs full time at Kraken for 165k base + 60k options.",
        "company=Toptal currency=USD base=85 base.period=hour || company=Kraken base=165k equity.total=60k equity.kind=options",
    ),
    (
        "Accenture Bangalore ASE to SE switch: LTIMindtree gave 11.5 LPA, Wipro 10.8 LPA, both fixed. Notice 90 days.",
        "company=LTIMindtree currency=INR base=11.5L || company=Wipro currency=INR base=10.8L",
    ),
    (
        "Microsoft L63 Redmond. Base 185k, on-hire stock 150k/4y, annual stock 30k, bonus 0-30%, cash sign-on 40k in two installments.",
        "company=Microsoft level=L63 location=Redmond currency=USD base=185k equity.total=150k equity.years=4 bonus.percent=0..30 sign_on.total=40k",
    ),
    (
        "Base salary: CAD $128,000\nAnnual bonus: 7.5%\nRRSP matching 5%\nSigning bonus: CAD $6,000\nVacation: 4 weeks",
        "currency=CAD base=128k bonus.percent=7.5 sign_on.total=6k",
    ),
    (
        "We'd like to offer you €4.200 brutto per month x 14 in Vienna, all-in contract, home office 3 days.",
        "location=Vienna currency=EUR base=4200 base.period=month",
    ),
    (
        "Quant trader new grad: 250k base, 150k sign on, 100k guaranteed first year bonus at Optiver Chicago",
        "company=Optiver location=Chicago currency=USD base=250k sign_on.total=150k bonus.amount=100k",
    ),
)
