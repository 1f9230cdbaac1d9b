"""Verbs that settle who does what their complement tells ("promised Kyiv **to send**", "told Kyiv **to send**")."""

# Verbs whose infinitive is done by the subject although an object stands beside it ("promised Kyiv to send").
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "use", "assure", "swear", "do", "make"})
# Verbs whose infinitive is done by a prepositional partner ("called on Iran to stop").
PARTNER_CONTROL = frozenset({"call", "appeal", "plead", "prevail", "press", "count", "rely", "lean", "shout"})
# Verbs whose gerund without a mark is done by their own subject ("denied backing the rebels").
GERUND_CONTROL = frozenset(
    "deny admit avoid acknowledge regret stop start begin cease continue finish resume keep risk consider".split()
)
# Verbs whose object does what a purpose clause tells ("**sent** troops to fight"); with others the subject does it.
SENDING = frozenset(
    "send dispatch deploy order invite ask tell force urge press get bring train recruit hire pay use appoint allow "
    "let help enable call authorise authorize instruct direct require need want encourage push prompt lead move".split()
)
# Who gets in touch to say something says it himself ("**rang** the emir to thank him").
CALLING = frozenset({"call", "ring", "phone", "telephone", "visit", "meet", "write", "email", "cable", "see"})
UTTERING = frozenset(
    "apologise apologize congratulate thank complain protest express offer convey discuss say warn reassure assure "
    "praise wish condole inform brief".split()
)
