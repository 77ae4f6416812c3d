# Rules of the family `channels`: findings and their explanation.

channel-without-threshold = the channel `{$channel}` has no norm
    .help = add a time to answer to `thresholds`
    .about = A channel has no norm that can be measured. Post is left alone.
    .why = Everybody understands “quickly” in their own way, and nobody can check it.

channel-without-hours = it is not said when the channel `{$channel}` is open
    .help = fill in `hours`
    .about = A channel has no hours. Post and bots are left alone.
    .why = The customer calls, nobody is there, and it looks like being ignored.

channel-without-owner = nobody answers for the channel `{$channel}`
    .help = name a role in `owner`
    .about = A channel has no owner.
    .why = Only the customer notices what was missed.

missing-after-hours = it is not said what happens in the channel `{$channel}` after hours
    .help = fill in `after_hours`: what the customer hears, and when there will be an answer
    .about = A channel with hours does not say what happens outside of them. Channels that never close, post and bots are left alone.
    .why = In the evening the customer hears it ring and goes elsewhere.

conflicting-thresholds = this term of the channel `{$channel}` is given in another way elsewhere
    .prose = it says {$said} here, and {$given} is the norm of the channel `{$channel}`
    .first = here is the other value
    .help = keep one value, or say how the cases differ: `priority`, `segment`, `clock` or `share`
    .about = One metric of one channel has two values, in fields or in the text of a section on that channel. Other priorities, segments, clocks and shares are not compared.
    .why = One agent hurries, another does not, and both are right.

unparseable-phone = the address of the channel `{$channel}` is not a telephone number: “{$address}”
    .help = write the whole number with the code of the country: "+44 20 7946 0123"
    .about = The `address` of a telephone channel is no number. Short numbers (112, 0800…) are left alone.
    .why = The number goes into letters and onto cards, and nobody gets through to half of one.

phone-spelling-differs = the number is spelt “{$written}” here and “{$usual}” elsewhere
    .usual = here is the usual spelling
    .help = keep one spelling in the whole handbook
    .about = One number is spelt in two ways in the text. `tel:` links and words of customers are left alone.
    .why = The customer takes it for two numbers.

unregistered-contact = “{$contact}” belongs to no channel
    .help = correct the contact, or describe its channel in `svod.yaml`
    .about = A telephone number, mailbox, account or site in the text belongs to no channel, branch or body that is named. Examples (`.example`), emergency numbers, words of customers and what stands right beside the name of an authority, an ombudsman, a bank or an emergency service are left alone; sites are looked at only in words for the customer.
    .why = The customer writes where nobody reads.

hours-differ = it says “{$said}” here, while the channel `{$channel}` is open “{$written}”
    .registered = here are the hours of the channel
    .help = give the same hours, or use {"{{"} company.hours {"}}"}
    .about = Opening hours in the text are not those of `svod.yaml`. Hours of deliveries, shifts, branches and holidays are left alone.
    .why = The customer comes to a closed door, or does not call while you are still open.

complaint-channel-missing = no channel takes complaints
    .help = name two channels of `svod.yaml` or more in `intake`
    .about = There is a complaint procedure, and its list `intake` is empty.
    .why = A customer who has nowhere to complain writes a public review.

automation-without-human = there is no way from the channel `{$channel}` to a person
    .help = say in `human_exit` after how many steps a person answers
    .about = A bot, or a line without staff, has no way to a person.
    .why = The customer goes round the menu in circles and hangs up.

reachability-untested = nobody has tried whether customers get through by the channel `{$channel}`
    .old = the channel `{$channel}` was last tried more than a year ago, on {$day}
    .help = go the customer's way yourself, and write the day in `tested_on`
    .about = A bot, or a line without staff, has no date of a test, or one older than a year. Channels of people are left alone.
    .why = A broken menu does not complain: one learns of it when the calls have stopped.

undeclared-channel = this section is for a channel that the company does not have: {$role}
    .letter = there are letters, and no channel by which they are sent
    .help = describe the channel in `svod.yaml`, take this out, or say that you do not use the channel
    .about = A section or letters are for a channel that `svod.yaml` lacks. A mention in passing does not count, nor does a section that says the channel is not used.
    .why = Staff learn the rules of a channel where nobody answers, and a customer waits there.
