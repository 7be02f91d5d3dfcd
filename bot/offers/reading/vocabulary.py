"""The words people use about pay, and what each means to the grammar."""

from typing import NamedTuple


class Meaning(NamedTuple):
    """What a phrase means: its sort (label, key, cue, noun, period, money word, name) and its value within it."""

    sort: str
    value: str


LABELS = {
    "base": """
        annual fixed ctc | annual fixed pay | annual fixed compensation | base | f | base pay | base salary
        | base comp | base compensation | basic | basic salary | basic pay
        | base sal | salary | sal | fixed | fixed pay | fixed salary | fixed component | fixed ctc | fixed comp
        | fixed base | base fixed | fix | fixed part | fixed compensation | fixed cash | annual fixed
        | annual base | annual base salary | annual salary | yearly salary | gross salary | gross | wage | wages
        | hourly rate | hourly | rate | day rate | daily rate | stipend | pay rate | pay | pay range
        | salary range | base range | monthly salary | annual pay | hourly pay | hourly wage | base salary range
        | basepay | basesalary | base wage | cash base | starting salary | cash salary | pay scale
        | starting pay | compensation range | base annual salary | annual gross | guaranteed base | base rate
        | monthly pay | retainer | annual base pay | fixed annual | gehalt | jahresgehalt | grundgehalt
        | fixgehalt | bruttogehalt | fixum | salaire | fixe""",
    "total": """
        tc | total comp | total compensation | total ctc | ctc | package | total package | total | comp
        | compensation | all in | allin | ote | on target earnings | toc | total pay | overall | annual comp
        | tct | total rewards | total annual compensation | total annual comp | first year tc | first year comp
        | first year total comp | year one comp | year 1 tc | 1 tc | total cash | total yearly | pay package
        | salary package | overall ctc | overall package | compensation package | total cash compensation
        | total target compensation | total tc | total target cash | net comp | overall comp
        | overall compensation | comp package | annual ctc | yearly comp | annual compensation | annual package
        | ctc package | yearly tc | annual tc | total salary | total amount | total value | package total | tdc
        | total direct compensation | grand total | gross ctc | all included""",
    "equity": """
        stock | stocks | share | shares | equity | stock bonus | share bonus | stock award
        | stock awards
        | stock comp | stock compensation | stock package | lti | ltip | long term incentive
        | long term incentives | psu | psus | units | stock unit | stock units | stake | stock component
        | share award | stock value | grant | stock grant | stock grants | equity grant | equity package
        | equity component | share grant | initial grant | new hire grant | equities | stk | shares grant
        | stock plan | phantom stock | vsop | vsops | virtual shares | virtual options | phantom shares
        | sar | sars | ltis | stocks component | equity bonus | equity award
        | initial equity | new hire equity | initial stock | aktien""",
    "rsu": """
        rsu | rsus | gsu | gsus | rsu grant | rsu bonus | restricted stock | restricted stock units
        | restricted stock unit | rsu's | rsu stocks | rsu stock | stock rsu | stock rsus | stocks rsu
        | stocks rsus | restricted shares | rsu award | rsu value | rsu package | initial rsu | new hire rsu
        | new hire rsus | initial rsus | rsu component | rus | r.s.u | equity rsu | equity rsus""",
    "options": """
        option | options | stock option | stock options | esop | esops | esop's | iso | isos | nso | nsos
        | bspce | share options | option package | option grant | equity options | esop grant | esops grant
        | stock esop | esops stocks""",
    "bonus": """
        bonus | v | bonuses | incentive compensation | incentive comp | performance incentive
        | performance linked incentive
        | pli | performance linked bonus | performance linked pay | zielbonus | tantieme | annual bonus
        | performance bonus | target bonus | perf bonus
        | variable | variable pay
        | variables | variable bonus | variable component | variable salary | variable comp
        | variable compensation | incentive | incentives | sti | annual incentive | commission | commissions
        | yearly bonus | cash bonus | performance pay | bonus target | discretionary bonus | year end bonus
        | perf | annual performance bonus | target annual bonus | bonus percentage | performance
        | short term incentive | annual variable | company bonus | corporate bonus | annual target bonus | aip
        | performance linked | performance linked bonus | performance linked pay | performance incentive
        | variable performance | performance variable | variable performance bonus | performace bonus
        | performace | perfomance bonus | bouns | pb | annual cash bonus | eoy bonus | target incentive | plp
        | plb | profit sharing | profit share | variable pay bonus | recurring bonus | recurring bonuses
        | guaranteed bonus | fixed bonus | fixed annual bonus | bonus pool | incentive bonus | incentive pay
        | merit bonus | plvp | gratification | jahresbonus | prime""",
    "sign_on": """
        recruitment bonus | hiring bonus | so | sign on | signon | sign on bonus | signon bonus | signing
        | signing bonus | sign in | sign in bonus
        | signin bonus | sign up bonus | sign up | signup bonus | joining | joining bonus | join bonus
        | starting bonus | start bonus | welcome bonus | hiring bonus | sign bonus | jb | sign | joining bonuses
        | signing bonuses | sign ons | signons | signin | sign on cash | upfront bonus | one time bonus
        | onetime bonus | one time joining bonus | one time sign on | one time signing bonus
        | one time sign on bonus | new hire bonus | sign on pay | cash sign on | cash sign on bonus
        | joining incentive | entry bonus | on boarding bonus | onboarding bonus | joinig bonus | jining bonus
        | siging bonus | singing bonus | sing on | sing on bonus | signing bonous | singon | joining amount
        | buyout bonus | joining bonous | willkommensbonus | antrittsprämie""",
    "relocation": """
        lumpsum | lump sum | relocation | relo | reloc | relocation bonus | relocation package | relocation assistance
        | relocation allowance | moving | moving bonus | moving allowance | moving expenses
        | relocation lump sum | relocation stipend | relocation reimbursement | relocation benefit
        | relocation benefits | relocation support | relocation cash | relo bonus | relo package
        | relocation expenses | relocation amount | relocation cost | relocation costs | relocation expense
        | umzugspauschale | umzugskosten | lumpsum relocation | lump sum relocation | moving stipend
        | moving assistance""",
    "other": """
        meaningful equity | competitive equity | generous equity | equity and benefits | retention bonus
        | retention award | retirals | retiral | retiral benefits | retirement benefits
        | anniversary bonus | sign on clawback | clawback | retention
        | retention stock | completion bonus
        | loyalty bonus | loyalty | gratuity | pf | epf | provident fund | insurance | insurances | medical
        | medical insurance | health | health insurance | match | matching | pension | rent | mortgage | loan
        | loans | student loans | house | home | tuition | revenue | funding | valuation | raised | raise
        | strike | strike price | fmv | price | stock price | share price | in hand | inhand | take home
        | takehome | in hand salary | inhand salary | in hand pay | in hand amount | monthly in hand
        | take home pay | take home salary | in hand monthly | net in hand | tax | taxes | wellness | gym | food
        | meal | meals | commute | internet | phone | education budget | learning budget | referral bonus
        | referral | refresher | refreshers | refresh | annual refresher | stock refresher | stock refreshers
        | stock refresh | rsu refreshers | rsu refresher | equity refresher | hike | hikes | increment
        | appraisal | yoe | experience | exp | years of experience | year of experience | total experience
        | work experience | relevant experience | age | cgpa | gpa | pto | cost | costs | expenses
        | savings | top off | top offs | top up | top ups | topup | net worth | networth | debt | vacation
        | leaves | leave | wfh allowance | wfh | allowance | allowances | hra | total year of exp | employer pf
        | employee pf | overtime | housing stipend | housing | housing allowance | corporate housing
        | monthly expenses | profit | profits | sales | arr | mrr | market cap | cap | down payment
        | downpayment | equipment | home office | ipo | childcare | lunch | esops buyback | buyback | penalty
        | bond | buy out | notice period | notice | bank balance | inflation | team size | headcount | employees
        | date of the offer | date of offer | offer date | education | graduation | req id | job id
        | requisition | notice buyout | patent bonus | spot bonus | on call | oncall | pay cut | paycut
        | pay raise | raises | increase | hsa | fsa | espp | donation | credit | deductible | premium
        | employer contribution | superannuation | super | nps | relocation loan | cutoff | rating | ratings
        | score | benefits | perks | perk | other benefits | other details | interest | bills | car
        | phd stipend | visa | tech stack | deposit | referral bonuses | learning stipend | remote stipend
        | cost of living | annual spend | emergency fund | net pay | net salary | post tax | after tax""",
}

KEYS = {
    "company": """
        company | company name | employer | organization | organisation | firm | company industry
        | company location | company size""",
    "location": """
        location | job location | work location | place | city | office location | office | loc | base location
        | location of job""",
    "role": """
        title | role | position | designation | job title | profile | job role | title level | role level
        | position level | level title | current title | title of position | job profile | job | level role
        | designation level | role title | tile level | post""",
    "level": "level | grade | band | job level | lvl | job grade",
}

CUES = {
    "present": """
        current | currently | curr | curent | currnt | curently | cctc | present | presently | existing
        | previous | previously | prev | prior
        | last job | last company | old company | old job | old tc | my old | making | i make | i earn | earning
        | im making | i am making | current tc | current ctc | today i | at my job | present company
        | present ctc | past company | last ctc | old ctc | first job | used to | i was at | was on
        | were on | i left | right now i | right now i'm | right now im | rn i | now i am | now i'm
        | now im | now at | now : | past | was making
        | last drawn | old pay | old base | old salary | previous pay | last salary | last pay | last base
        | last tc | old salary | now make | and make
        | and earn | my salary was | my base was | my tc was | old : | before : | earn | earned | ex company
        | making now | i'm at | worked at | been at | started at | i'm on | i am at | im at | im on
        | i am on | i'm currently
        | my tc | my ctc | my salary | my current | my comp | my base | my compensation | internship
        | intern conversion | i made | i sold | sold | bought | paid off | i was paid | i got paid | left a
        | left my | leaving a | leaving my | im leaving | i'm leaving | i am leaving | giving up | i own
        | contributing | verdiene | aktuell""",
    "ask": """
        i'd like | id like | i would like | asking for | ask for | ask | asked for | asked | expect
        | expecting | expected | expectation
        | expectations | hoping | hoping for | looking for | aiming | aim for | aim | would accept | minimum
        | counter with | i countered | countered at | my counter was | my ask | push for | pushing for
        | my counter | wish | wanted | want | target tc | targeting | desired | request | requested | requesting
        | negotiate to | negotiate for | push to | shoot for | shooting for | demand | demanded | should i ask
        | counter at | i said | told them | i quoted | quote | quoted | deserve | my target | negotiate
        | would need | willing to accept | trying to get | need at least | walk away | i need | at minimum
        | looking to get | prefer | i was thinking""",
    "market": """
        average | avg | median | market | market rate | typical | typically | usually | standard
        | generally | most people | people | levels fyi | levels.fyi | glassdoor | h1b data | others
        | everyone | they make | they pay | pays | pay up to | can pay | paying | norm | normal
        | ranges from | caps | caps at | charge | charges | contractors | salaries | varies | generous
        | percentile | benchmark | data points | data point | anyone | companies | new grads | juniors
        | seniors | minimum wage | poverty | household | top of band | band is | bands | range is
        | band in | band for | bands for | startups | engineers | developers | devs | cap is | capped at
        | most | many | some | employees | workers | for reference | survey | statistics | prevailing
        | prevailing wage | h1b | bls | us average | national average | entry level | levels shows
        | levels has | levels says | glassdoor shows | blind says | i heard | i hear | heard
        | i have heard | i have seen | i saw | rumor | supposedly | tops out | now worth | maxes out
        | postings""",
    "others": """
        friend | friends | my friend | colleague | colleagues | coworker | coworkers | someone
        | somebody | anybody | guys | folks | he makes | she makes | he got | she got | his | her | he
        | she | coworker's | friend's | roommates | folks | our interns | wife | husband | spouse
        | cousin | guy | girl | dude | neighbor | neighbour | dad | mom | uncle | aunt | buddy | mate
        | classmate | boyfriend | girlfriend | gf | bf | partner | brother | sister | roommate""",
    "hypothetical": "if | for example | for instance | unless | assuming",
    "supposed": """
        let's say | lets say | let's assume | lets assume | assume | imagine | suppose | hypothetical | hypothetically
        | in theory""",
    "advice": """
        you | your | you'd | you'll | you're | you've | might | could | can get | won't | wouldn't | unlikely
        | better off | bet | depends | likely | likelihood | can expect | ought | anything above
        | anything below | doubt | they'd | don't go | enough | is common | common | is the new | right now""",
    "offer": """
        offer | in writing | recruiter from | lowballed | low balled | low ball | lowball | recruiter said
        | recruiter mentioned | recruiter told | hr said | i was told | told me | quoted me | got hired | hired
        | came up with | extended me | offers | offered | offering | offer from | offer letter | written offer
        | verbal offer | got offered | new offer | received | accepted | signed | extended | final offer
        | got an offer | job offer | competing offer | competing offers | offer is | offer was | counter offer
        | counteroffer | counter offered | matched | new : | new ( | new place | new gig | new position
        | new one | new employer | new comp | new tc | new base
        | new salary | new package | accepting | return offer | offr | offere | offeres
        | offerd | ofer | new role | new job | new company | selected | cleared | got selected | gave me
        | giving me | are giving | were giving | is giving | angebot
        | verbal only | verbal | verbally | came in | came through | on the table | turned down
        | turned it down | let me choose
        | anbieten | bieten uns | angeboten | propal
        | proposition | oferta | proposta | offerta | offert""",
    "initial": """
        initial | initially | initial offer | original offer | original | originally | first offer
        | first offered | was | started at | before negotiation | before negotiating | previous offer
        | earlier offer | earlier | old offer | pre negotiation | initial numbers | at first | first number
        | first numbers | opened at | opened with | started with""",
    "final": """
        final | finally | final offer | revised | revised offer | updated | updated offer | after negotiation
        | after negotiating | came up to | met me at | met me | came back with | came back at | came back
        | bumped to | bumped up to | raised to | raised it to | increased to | increased it to | upped
        | upped to | upped it to | new number | new numbers | went up to | post negotiation | after counter
        | they countered | countered with | now | moved to | revised to | settled at | settled on | settled for
        | bumped it to | bumped it up to | bumped me to | bumped me up to | bumped the base to | took it to
        | brought it to | moved it to | moved me to | real number | real numbers | hr countered
        | recruiter countered | company countered | final numbers | up to | got it up to | negotiated to
        | negotiated up to | negotiated it to | went up | got them to | agreed to | agreed on | actually
        | correction | best and final | recruiter came back""",
    "mended": """
        i mean | i meant | make that | scratch that | no wait | wait no | no sorry | sorry , | sorry i meant
        | sorry it's | sorry its | oops | no base | no the base | no it's | no its | should be""",
    "negation": """
        no offer | no offers | not an offer | no offer yet | no | not | without | none | zero | nil | na
        | n a | don't | didn't | doesn't | never | isn't | n/a""",
    "difference": """
        more | less | higher | lower | extra | hike | increase | raise | bump | jump | difference | diff
        | above | below | cut | paycut | additional | savings | gap | worse | better""",
    "ad": """
        hiring | closing date | you will | pro rata | what you get | what we offer | must have | we offer
        | nice to have | who you are | you'll | looking for a | looking for an | doe
        | depending on experience | apply | we are looking
        | we're looking | we are hiring | we're hiring | join us | remote only | onsite | on site | full time
        | fulltime | visa sponsorship | visa | interns | remote | job description | responsibilities
        | requirements | benefits include | our team | our stack | salary range | pay range | email""",
    "experience": """
        experience | exp | yoe | ago | old | of exp | work experience | in industry | cliff | contract | degree
        | bond | tenure""",
    "vest": "vest | vested | vests | vesting | over | spread | equally | distribution | distributed | divided | split",
}

PERIODS = {
    "year": """
        year | yr | yrs | years | annum | annual | annually | yearly | pa | p a | yoy | y | per annum | anually
        | annualy | per yr | year on year""",
    "month": "month | monthly | mo | pm | p m | mth | months | pcm | per month",
    "day": "day | daily | diem | per day | days",
    "hour": "hour | hourly | hr | hrs | h | ph | per hour | hours",
}

MONEY_WORDS = {
    "USD": "usd | dollars | dollar | usd's | us dollars | bucks",
    "EUR": "eur | euro | euros",
    "GBP": "gbp | pounds | pound | quid | sterling",
    "INR": "inr | rs | rupees | rupee | re",
    "CAD": "cad | canadian dollars",
    "AUD": "aud | australian dollars",
    "SGD": "sgd | singapore dollars",
    "CHF": "chf | francs | sfr",
    "JPY": "jpy | yen",
    "ILS": "ils | nis | shekel | shekels",
    "SEK": "sek",
    "NOK": "nok",
    "DKK": "dkk",
    "PLN": "pln | zloty | zl",
    "CNY": "cny | rmb | yuan",
    "HKD": "hkd",
    "NZD": "nzd",
    "AED": "aed | dirhams | dirham | dhs",
    "BRL": "brl | reais",
    "MXN": "mxn | pesos",
    "CZK": "czk",
    "HUF": "huf",
    "RON": "ron | lei",
    "THB": "thb | baht",
    "MYR": "myr | ringgit",
    "IDR": "idr",
    "PHP": "php",
    "KRW": "krw",
    "ZAR": "zar | rand",
    "TRY": "lira",
    "UAH": "uah",
    "TWD": "twd | ntd",
    "VND": "vnd",
    "SAR": "sar riyal | riyal | riyals",
    "QAR": "qar",
    "ARS": "ars",
    "kr": "kr | kronor | kroner",
}

NOUNS = {
    "units": """
        rsu | rsus | gsu | gsus | shares | share | units | unit | options | option | stock options
        | stock units | restricted stock units | restricted stock | esops | esop | rsu's | stocks | isos""",
    "year": "year | years | yr | yrs | y | yoe | year's | yers | jahre | jahren | ans",
    "trap": """
        employees | employee | people | persons | users | customers | engineers | developers | devs
        | applicants | companies | questions | problems | rounds | round | interviews | interview | days | day
        | weeks | week | months | month | hours | hour | hrs | hr | h | minutes | mins | min | miles | km
        | sqft | sq | bedroom | bhk | stars | reqs | lines | kids | points | projects | x | times | members
        | person | head | headcount | lpd | positions | openings | jobs | workers | staff | candidates | others
        | guys | teams | countries | offices | offers | teammates | reports | percentile | mo | mos | mth | mths | hires
        | layoffs | subscribers | downloads | followers | comments | upvotes | gb | tb | mb | cores | am | mph
        | reviews | steps | leetcode | lc | medium | hard | easy | stories | repos | commits | classes
        | courses | credits | clients | students | vacation | holidays | pto | leaves | paid | salaries
        | salary | monthly salaries | year old | loc | schedule | months' | week's | days' | internships
        | internship | tage
        | tagen | urlaubstage | jours | días | dias | dagen""",
}

COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
"""Numbers written as words, as far as years need them."""
