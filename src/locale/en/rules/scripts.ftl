# Rules of the family `scripts`: findings and their explanation.

undefined-node = the script has no node `{$node}`
    .help = add the node, or mend the name
    .help-near = did you mean `{$nearest}`?
    .about = An answer, a condition or the start leads to a node that is not there.
    .why = The talk breaks off, and the agent has to make up an answer.

unreachable-node = no way leads to the node `{$node}`
    .help = lead an answer to it, or delete it
    .about = The node cannot be reached from the start. Of several that hang together the first is named.
    .why = The right words are written and will never be said.

dead-end = the node `{$node}` leads nowhere and ends nothing
    .fork = if the condition of the node `{$node}` turns out the other way, there is nowhere to go: no `{$missing}`
    .help-fork = add `{$missing}`: where the talk goes in the other case
    .help = add `next`, or `outcome`, `handover` or `goto`
    .about = A node without a way on that does not end the talk either.
    .why = The agent gets there and falls silent while the customer waits.

endless-loop = from the node `{$node}` the talk cannot end
    .help = add a way out: after the second try, hand over to a person
    .about = No end can be reached from the node. A question that is asked again and has a way out is fine.
    .why = The customer is asked the same thing for as long as patience lasts.

missing-default = the node `{$node}` does not say what to do with any other answer
    .help = add `default`
    .about = A node listens and expects no other answer. Buttons of a bot are left alone.
    .why = Customers use their own words, and the agent will have nothing to go on with.

undeclared-variable = the variable `{$variable}` is not declared
    .help = declare it in `variables`, or mend the name
    .help-near = did you mean `{$nearest}`?
    .about = A condition uses a name that is not among the script's variables.
    .why = Nobody can tell which branch the talk will take.

ambiguous-node = the node `{$node}` has both `{$one}` and `{$other}`
    .none = there is nothing to do in the node `{$node}`
    .end = the node `{$node}` ends the talk, and its `next` leads on
    .help = leave one of `say`, `ask`, `listen`, `when`, `action`, or an end
    .help-end = take `next` out, or end the talk in a node of its own
    .about = A node with nothing to do, or with two things that do not go together.
    .why = The agent cannot tell whether to speak or to listen.

duplicate-reply = the answer “{$reply}” is in this node already
    .first = here it stands first
    .help = join the two, or tell them apart by the customer's words
    .about = A node has the same answer twice. Case and punctuation do not count.
    .why = Two agents will reply to the same words in two ways.

monologue-script = in the script “{$script}” no answer changes anything
    .help = add answers on which the next step depends
    .about = All nodes stand in one line without a branch. Short messages are left alone.
    .why = A customer notices at once that nobody listens.

long-line = the line is too long: { $words ->
        [one] {$words} word
       *[other] {$words} words
    }
    .help = split the line, or keep one thought in it
    .about = A line of more than forty words.
    .why = Nobody can follow so much by ear: the customer asks again or interrupts.

script-without-greeting = before the customer's first answer, at the node `{$node}`, the company is not named
    .offer = before the customer's first answer, at the node `{$node}`, no help is offered
    .help = begin with the company's name and an offer of help: “{"{{"} company.name {"}}"}, good morning! How can I help?”
    .about = On some path the talk begins without the company's name, or without an offer of help. Scripts that another script goes on to are left alone.
    .why = The customer wonders whether this is the right place and whether anybody wants the question.

script-without-farewell = the talk ends at the node `{$node}` without a farewell
    .help = say goodbye in this node, or before it
    .about = On some path the talk comes to a normal end without a farewell. A handover and the outcome `lost` are left alone.
    .why = The last words are those that a customer remembers best.

offer-above-authority = {$role} may grant {$limit} at most, and {$offer} is offered
    .none = by the matrix {$role} may grant nothing of the kind, and {$offer} is offered
    .others = here is who may
    .limit = here is the limit of that role
    .help = offer less, raise the limit, or hand the talk over to somebody who has it
    .about = A line of a script offers a discount, a refund or a gift above the limit of the role that speaks: by the authority matrix, else by the role's `authority`. A role that the matrix leaves out where it names others may grant nothing. What comes after a `handover` is left alone, and so are sums in slots.
    .why = The agent promises, the lead takes it back, and the customer hears “no” after “yes”.

malformed-condition = the condition "{$condition}" breaks off where a variable or a value belongs
    .end = the condition "{$condition}" makes no sense: what does "{$part}" mean in this place
    .bracket = the condition "{$condition}" lacks a bracket
    .quote = in the condition "{$condition}" a quotation mark is opened and not closed
    .quotes = in the condition “{$condition}” a comma or quotation marks are missing before “{$part}”
    .sign = in the condition "{$condition}" the sign "{$part}" means nothing
    .deep = the condition "{$condition}" has too many brackets within brackets
    .help = write it like `days_late > 3 and order.kind == delivery`
    .help-end = join the parts with `and` or `or`; put words with blanks into quotation marks
    .help-bracket = close the bracket; a list is written `order.kind in [delivery, assembly]`
    .help-quote = close the quotation marks
    .help-quotes = put words with blanks in quotation marks: `order.status in ["in progress", ready]`
    .help-sign = `==`, `!=`, `<`, `<=`, `>`, `>=`, `in`, `and`, `or`, `not` will do
    .help-deep = split the condition over several nodes
    .about = The condition of a node is written in a way that cannot be read.
    .why = What the customer hears next depends on who is first to guess the meaning.

mistyped-condition = "{$part}" does not fit the variable `{$variable}`, which holds {$holds}
    .order = the values of `{$variable}` have no order: none is more or less than another
    .value = the variable `{$variable}` is never "{$part}"
    .alone = `{$variable}` by itself means neither yes nor no
    .constant = the condition "{$part}" has no variable in it
    .help = correct the value or the type of the variable
    .help-order = compare with `==` or `in`, or declare the variable as a number
    .help-value = correct the word, or add it to the variable's `values`
    .help-near = did you mean "{$nearest}"?
    .help-alone = say what it is compared with, or declare it as `boolean`
    .help-constant = name the variable on which the talk depends
    .holds-whole = a whole number
    .holds-money = a sum
    .holds-day = a day such as 2026-03-01
    .holds-time = a time such as 18:00
    .holds-boolean = `true` or `false`
    .holds-words = words in quotation marks
    .about = A condition compares a variable with something that it can never hold.
    .why = Such a fork always goes one way, and the customer never hears half of the script.

non-exhaustive-condition = the node `{$node}` does not say where to go if {$values}
    .help = add a case or an `else`
    .about = The node goes through several cases, and for some values none of them fits. Nodes with an `else` are not checked. Whole numbers and sums below nought are not tried unless a condition names them.
    .why = There the script falls silent, and the employee is left alone with the customer.

overlapping-condition = both this case and "{$other}" fit if {$values}
    .first = this case fits too
    .help = word the conditions so that only one of them fits
    .about = Two cases of one node fit the same values.
    .why = Two employees in the same position will take different ways, and customers will hear different things.

constant-condition = the condition “{$condition}” never holds
    .always = the condition “{$condition}” always holds
    .help = look at the signs and at `and`, `or`: one of them is probably wrong
    .help-always = take the condition out, or look at its signs
    .about = The condition comes to the same at all values of its variables: the branch that it opens can never be reached, or is the only one.
    .why = Half of the script was written for nothing, and nobody notices.

missing-wording = the node `{$node}` has words for some people only
    .help = add a wording without conditions, or the one that is lacking: `staff`, `client`, `client_type`
    .about = Every wording of the node is meant for somebody (`staff`, `client`, `client_type`), and there is none for the others.
    .why = Whoever finds no words for the case has to make them up in front of the customer.

failed-walk = the walk "{$walk}" ends at the node `{$node}` with `{$end}`, and `{$expected}` is expected
    .unfinished = the walk "{$walk}" has stopped: the node `{$node}` waits for an answer, and there are none left
    .unexpected = the walk "{$walk}": at the node `{$node}` the answer "{$reply}" leads nowhere
    .stuck = the walk "{$walk}" is stuck: with these values no way leads on from the node `{$node}`
    .circle = the walk "{$walk}" goes round without hearing the customer, the last node is `{$node}`
    .unheard = the walk "{$walk}" ended at the node `{$node}`, and nobody heard the answer "{$reply}"
    .visits = the walk "{$walk}" does not pass the node `{$node}`
    .avoids = the walk "{$walk}" passes the node `{$node}`, which it must not
    .node = here the walk ended
    .help = correct the script or what is expected of it; the path is shown step by step
    .about = A test plan (`*.testplan.yaml`) describes walks through a script: what is known, what the customer answers, which nodes the talk passes and how it ends. A walk went another way.
    .why = A script is mended in one place and the talk changes in another: without the walk a customer is the first to notice.

unknown-walk-part = the script has no node `{$name}`
    .script = there is no script `{$name}`, for which this test plan is written
    .variable = the script has no variable `{$name}`
    .value = the variable `{$name}` never holds such a value
    .reply = “{$name}” is heard as any other answer in the node `{$node}`
    .where = this is the script
    .help = correct the name: nodes, variables and script are those of the script itself
    .help-script = name the file after its script, `name.testplan.yaml`, or say `script`
    .help-value = put a value of the type that the script declares
    .help-near = did you mean `{$nearest}`?
    .about = A test plan names a node, a variable or a script that is not there.
    .why = Such a walk checks nothing, though it seems to.

no-human-exit = from the node `{$node}` there is no way to a person
    .far = from the node `{$node}` it takes too many steps to reach a person: {$steps}, and the channel promises no more than {$limit}
    .help = add an answer that asks for a person, with a `handover`, and send silence and unclear answers the same way
    .help-far = add an answer that leads to a person right from here
    .about = A bot or a voice menu asks, and no answer leads to a person, or only after more steps than the channel's `human_exit` promises. A step is one answer of the customer. Scripts spoken by people are not checked.
    .why = Only one thing is worse than a long wait: a menu with no way out. Customers leave, and tell others.

long-script = even the shortest path to the node `{$node}` takes {$turns} lines
    .large = the script has {$nodes} nodes: it gets no drawing, and nobody can learn it
    .help = shorten the path: ask only what the matter cannot be settled without
    .help-large = break the script up and join the parts by `goto`
    .about = To reach this outcome the employee speaks more than twelve times, even if all goes smoothly. A script of more than four hundred nodes is a warning: the handbook has no drawing of it.
    .why = By the tenth line the customer has forgotten why they called, and grows impatient.

recording-notice-missing = the node `{$node}` asks for something personal before anybody said that the call is recorded
    .recorded = talks in this channel are recorded
    .help = say it in the greeting, “This call is recorded”, or in the voice menu of the channel
    .about = The channel is recorded (`recorded: true`), and on some path a name, a phone or order number, an address, a card or a date of birth is asked for before the customer has heard so. Where the voice menu says it, scripts are left alone; so are scripts that only go on where another one was left and do not name the company.
    .why = The customer gives away personal details without knowing that they stay on tape.

upsell-on-complaint = a customer who complains is offered something to buy: “{$words}”
    .help = take the offer out; what is given to make up for it, call free of charge
    .about = On the path of a complaint, in a script whose purpose is `complaint` or after a reply that complains, staff sell something. What is free of charge is left alone, and so is a path on which the customer wants to buy.
    .why = They were let down and are being sold to: they will not listen any further.
