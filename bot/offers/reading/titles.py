"""Job titles and levels: the words a title is made of."""

from bot.offers.reading.wordset import words

HEADS = words(
    """
    science engineer engineers developer dev scientist analyst manager designer architect consultant intern
    director lead associate administrator admin sde swe sdet mts smts pmts lmts amts devops sre programmer
    researcher specialist coordinator technician accountant nurse teacher president vp avp svp cto ceo cfo
    head officer partner principal strategist writer advisor representative executive apprentice
    trainee qa tester sse sdm em tpm pm dba mle se enginner enigineer enginer developper engg operator
    controller auditor supervisor planner counsel attorney professor lecturer postdoc fellow owner
    evangelist ops fde rn np lpn crna ae sdr bdr csm ds de eng pharmacist pharmd epidemiologist paralegal therapist
    physician
    hygienist technologist electrician machinist welder lawyer underwriter actuary economist statistician bookkeeper
    buyer trader broker banker librarian editor copywriter journalist producer dentist surgeon veterinarian chemist
    biologist physicist mathematician geologist surveyor inspector estimator superintendent pilot dispatcher driver
    tutor instructor psychologist counselor caseworker clerk secretary receptionist pentester quant practitioner
    assistant paramedic phlebotomist sonographer radiographer optometrist dietitian nutritionist physiotherapist
    foreman mechanic lineman stenographer translator interpreter merchandiser ingenieur ingénieur entwickler
    développeur developpeur softwareentwickler trainer facilitator curator archivist modeler tpm swe"""
)
"""Words a title ends with."""

MODIFIERS = words(
    """
    senior sr junior jr staff principal lead chief associate assistant executive vice group head global
    regional entry mid graduate grad new software hardware backend back front end frontend full stack
    fullstack full-stack web mobile android ios cloud data machine learning ml ai big business product
    program project technical tech systems system security cyber cybersecurity information infosec network
    infrastructure platform site reliability application applications production support solution solutions
    sales customer success quality assurance test automation embedded firmware electrical mechanical civil
    chemical industrial manufacturing process research applied quantitative quant risk financial finance
    investment marketing growth operations operation supply chain human resources hr people ux ui user
    experience visual graphic game java python ruby php net dotnet c golang go rust scala react node
    javascript typescript salesforce sap oracle sql database etl bi analytics analytic intelligence deep nlp
    vision computer robotics developer engineering development design member it service services integration
    release build devops engineer consulting management content creative digital media legal compliance tax
    audit actuarial clinical medical biomedical electronics rf asic fpga vlsi hw sw r&d rnd director manager
    analyst scientist vp president distinguished fellow founding account deputy kdb etl kafka spring angular vue django
    rails kotlin swift perl cobol mainframe abap eng registered travel charge nurse physical occupational respiratory
    radiology dental veterinary pharmacy lab laboratory structural geotechnical environmental controls power nuclear
    aerospace flight avionics thermal propulsion policy program legal litigation treasury credit loan mortgage claims
    underwriting recruiting talent administrative training licensed certified floater icu clinical nursing middle
    high elementary math bilingual special pediatric postdoctoral doctoral physician payroll accounts tableau
    databricks snowflake aws azure gcp linux unix windows blockchain crypto solidity web3 unity unreal gameplay
    graphics compiler kernel perception controls motion planning simulation hris hrbp onboarding implementation
    presales pre partner strategic corporate private public mid-market midmarket smb"""
)
"""Words that stand before the last word of a title."""

GRADES = words("senior sr staff principal lead junior jr associate distinguished sr.")

SHORT = words("rn np ds de ae fde")
"""Last words of titles that are one only in capitals."""

STACKS = words(
    """
    backend frontend fullstack full-stack java python ruby golang android ios embedded etl kdb devops scala kotlin php
    react node rust pentesting qa sre dotnet"""
)
"""Fields that stand for a title where nobody says one: "senior java", "backend, 5 yrs"."""

NO_START = words(
    """
    new it full process people test business design sales development operations security customer
    experience high special power private public training middle pre travel charge program policy credit flight
    partner unity windows crypto spring eng planning motion physical legal claims power certified accounts
    assistant"""
)
"""Words that begin no title, though they stand within one."""

LEVEL_PREFIXES = "sde|swe|sdet|mts|se|ic|ict|ec|jl|l|e|p|g|t|m|d|b|a|i|k|c|s|h|tl|cl|zg|dl|mle|tpm|pm|de|ds"
