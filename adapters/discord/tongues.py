"""Names and descriptions of the commands in other languages, so that a person finds them; the bot speaks English."""

from typing import Final

NAMES: Final[dict[str, dict[str, str]]] = {
    "de": {
        "start": "anfangen",
        "offer": "angebot",
        "plan": "plan",
        "benchmarks": "vergleichswerte",
        "share": "teilen",
        "why": "warum",
        "summary": "überblick",
        "forget-me": "vergiss-mich",
        "export": "export",
        "privacy": "datenschutz",
        "help": "hilfe",
    },
    "fr": {
        "start": "commencer",
        "offer": "offre",
        "plan": "plan",
        "benchmarks": "repères",
        "share": "partager",
        "why": "pourquoi",
        "summary": "résumé",
        "forget-me": "oublie-moi",
        "export": "export",
        "privacy": "confidentialité",
        "help": "aide",
    },
    "es-ES": {
        "start": "empezar",
        "offer": "oferta",
        "plan": "plan",
        "benchmarks": "referencias",
        "share": "compartir",
        "why": "porqué",
        "summary": "resumen",
        "forget-me": "olvídame",
        "export": "exportar",
        "privacy": "privacidad",
        "help": "ayuda",
    },
}

DESCRIPTIONS: Final[dict[str, dict[str, str]]] = {
    "de": {
        "Begin or go on with a negotiation; only you see it": "Verhandlung beginnen oder fortsetzen, nur du siehst sie",
        "Fill in the whole offer in a form": "Das ganze Angebot in ein Formular eintragen",
        "Your plan: what to ask for, and the words for it": "Dein Plan: was du verlangst, und die Worte dafür",
        "Delete everything I keep about you": "Alles löschen, was ich über dich gespeichert habe",
        "What I keep, who sees it, and how to delete it": "Was ich speichere, wer es sieht und wie man es löscht",
    },
    "fr": {
        "Begin or go on with a negotiation; only you see it": "Commencer ou reprendre une négociation privée",
        "Fill in the whole offer in a form": "Remplir toute l'offre dans un formulaire",
        "Your plan: what to ask for, and the words for it": "Votre plan : que demander, et avec quels mots",
        "Delete everything I keep about you": "Supprimer tout ce que je garde sur vous",
        "What I keep, who sees it, and how to delete it": "Ce que je garde, qui le voit, comment le supprimer",
    },
    "es-ES": {
        "Begin or go on with a negotiation; only you see it": "Empezar o seguir una negociación; solo tú la ves",
        "Fill in the whole offer in a form": "Rellenar toda la oferta en un formulario",
        "Your plan: what to ask for, and the words for it": "Tu plan: qué pedir y con qué palabras",
        "Delete everything I keep about you": "Borrar todo lo que guardo sobre ti",
        "What I keep, who sees it, and how to delete it": "Qué guardo, quién lo ve y cómo borrarlo",
    },
}
