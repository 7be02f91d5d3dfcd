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
    evangelist ops"""
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
    analyst scientist vp president distinguished fellow founding account"""
)
"""Words that stand before the last word of a title."""

GRADES = words("senior sr staff principal lead junior jr associate distinguished sr.")

NO_START = words(
    """
    new it full process people test business design sales development operations security customer
    experience"""
)
"""Words that begin no title, though they stand within one."""

LEVEL_PREFIXES = "sde|swe|sdet|mts|se|ic|ict|ec|jl|l|e|p|g|t|m|d|b|a|i|k|c|s|h|tl|cl|zg|dl|mle|tpm|pm|de|ds"
