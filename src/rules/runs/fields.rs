//! Who says the words of a field: a line of a script is for a customer, a reply is theirs, and a bad
//! example is nobody's.

use std::collections::BTreeMap;

use crate::handbook::{Document, Handbook};
use crate::kinds::Content;
use crate::kinds::client::Client;
use crate::kinds::complaints::Complaints;
use crate::kinds::letter::Letter;
use crate::kinds::phrases::{Phrase, PhraseType, Phrases};
use crate::kinds::process::Process;
use crate::kinds::protocol::Protocol;
use crate::kinds::script::{Node, NodeSpeaker, Script};
use crate::kinds::standard::Standard;
use crate::kinds::training::{ExerciseType, Training};
use crate::kinds::value::{ChannelId, Prose};
use crate::rules::runs::{Medium, Said, Voice, medium};
use crate::source::{Span, Spanned};
use crate::syntax::fields::{Field, List};

/// Fields by their places; any other one is for the staff.
pub(super) fn voices(handbook: &Handbook, document: &Document) -> BTreeMap<Span, Said> {
    let mut voices = Voices { handbook, of: BTreeMap::new() };
    voices.one(&document.envelope.title, Voice::Silent);
    voices.one(&document.envelope.gap, Voice::Silent);
    match &document.content {
        Content::Script(script) => voices.script(script),
        Content::Letter(letter) => voices.letter(letter),
        Content::Phrases(phrases) => voices.phrases(phrases),
        Content::Standard(standard) => voices.standard(standard),
        Content::Client(client) => voices.client(client),
        Content::Protocol(protocol) => voices.protocol(protocol),
        Content::Training(training) => voices.training(training),
        Content::Complaints(complaints) => voices.complaints(complaints),
        Content::Process(process) => voices.process(process),
        _ => voices.others(&document.content),
    }
    voices.of
}

struct Voices<'a> {
    handbook: &'a Handbook,
    of: BTreeMap<Span, Said>,
}

impl Voices<'_> {
    fn put(&mut self, prose: &Spanned<Prose>, said: Said) {
        self.of.insert(prose.span, said);
    }

    fn one<const REQUIRED: bool>(&mut self, field: &Field<Prose, REQUIRED>, voice: Voice) {
        if let Some(prose) = field.spanned() {
            self.put(prose, Said::by(voice));
        }
    }

    fn list(&mut self, list: &List<Prose>, voice: Voice) {
        list.0.iter().for_each(|prose| self.put(prose, Said::by(voice)));
    }

    fn lines(&mut self, lines: &[Spanned<Prose>], medium: Option<Medium>) {
        let said = Said { voice: Voice::Customer, medium, opens: true };
        lines.iter().for_each(|prose| self.put(prose, said));
    }

    fn medium_of<const REQUIRED: bool>(
        &self,
        channel: &Field<ChannelId, REQUIRED>,
    ) -> Option<Medium> {
        channel.get().and_then(|channel| medium(self.handbook, channel))
    }

    fn script(&mut self, script: &Script) {
        let medium = self.medium_of(&script.channel);
        self.one(&script.trigger, Voice::Silent);
        for (_, node) in script.all_nodes() {
            self.node(&node.value, medium);
        }
    }

    fn node(&mut self, node: &Node, medium: Option<Medium>) {
        let said = match node.speaker.get() {
            Some(NodeSpeaker::Client) => Said::by(Voice::Client),
            _ => Said { voice: Voice::Customer, medium, opens: true },
        };
        for (_, span) in node.lines() {
            self.of.insert(span, said);
        }
        for reply in node.answers() {
            self.one(&reply.reply, Voice::Client);
            self.list(&reply.examples, Voice::Client);
        }
    }

    fn letter(&mut self, letter: &Letter) {
        let opening =
            [letter.subject.spanned(), letter.salutation.spanned(), letter.body.spanned()];
        let said = Said { voice: Voice::Customer, medium: Some(Medium::Letters), opens: true };
        opening.into_iter().flatten().for_each(|prose| self.put(prose, said));
        if let Some(closing) = letter.closing.spanned() {
            self.put(closing, Said { opens: false, ..said });
        }
        self.one(&letter.trigger, Voice::Silent);
        self.list(&letter.legal, Voice::Silent);
    }

    fn phrases(&mut self, phrases: &Phrases) {
        let list = phrases.phrases.get();
        for phrase in list.into_iter().flat_map(List::iter) {
            self.phrase(phrase);
        }
        if list.is_some_and(|list| list.iter().any(is_stop)) {
            self.one(&phrases.intro, Voice::Bad);
        }
    }

    fn phrase(&mut self, phrase: &Phrase) {
        if is_stop(phrase) {
            self.one(&phrase.text, Voice::Bad);
            self.one(&phrase.why, Voice::Bad);
            self.list(&phrase.variants, Voice::Bad);
            let said = Said { opens: true, ..Said::by(Voice::Replacement) };
            phrase.replacement.items.0.iter().for_each(|prose| self.put(prose, said));
            return;
        }
        let medium = self.medium_of(&phrase.channel);
        self.lines(phrase.text.spanned().map_or(&[], std::slice::from_ref), medium);
        self.lines(&phrase.variants.0, medium);
    }

    fn standard(&mut self, standard: &Standard) {
        let medium = self.medium_of(&standard.channel);
        for field in [&standard.rule, &standard.how] {
            if let Some(prose) = field.spanned() {
                self.put(prose, Said { medium, ..Said::by(Voice::Standard) });
            }
        }
        self.one(&standard.why, Voice::Silent);
        self.one(&standard.consequences, Voice::Silent);
        self.lines(&standard.good.0, medium);
        self.list(&standard.bad, Voice::Bad);
        self.list(&standard.legal, Voice::Silent);
    }

    fn client(&mut self, client: &Client) {
        [&client.label, &client.forbidden_use]
            .into_iter()
            .for_each(|field| self.one(field, Voice::Silent));
        [&client.neutral_label, &client.expectation]
            .into_iter()
            .for_each(|field| self.one(field, Voice::Silent));
        self.one(&client.risk, Voice::Silent);
        if let Some(signals) = client.signals.get() {
            self.list(signals, Voice::Client);
        }
        self.list(&client.bad, Voice::Bad);
        self.lines(client.phrases.get().map_or(&[], |phrases| &phrases.0), None);
    }

    fn protocol(&mut self, protocol: &Protocol) {
        for step in protocol.steps.get().into_iter().flat_map(List::iter) {
            self.one(&step.title, Voice::Silent);
            self.list(&step.bad, Voice::Bad);
            self.lines(&step.phrases.0, None);
        }
    }

    /// What is asked, and what stands beside the right answer, may quote anything.
    fn training(&mut self, training: &Training) {
        for exercise in training.exercises.iter() {
            let shows_mistakes = matches!(
                exercise.exercise_type.get(),
                Some(ExerciseType::FindTheMistake | ExerciseType::RewriteTheLetter)
            );
            let voice = if shows_mistakes { Voice::Bad } else { Voice::Staff };
            self.one(&exercise.brief, voice);
            self.one(&exercise.materials, voice);
            self.list(&exercise.criteria, voice);
        }
        let questions = training.quiz.get().and_then(|quiz| quiz.questions.get());
        for question in questions.into_iter().flat_map(List::iter) {
            self.one(&question.text, Voice::Silent);
            self.one(&question.explanation, Voice::Silent);
            self.list(&question.options, Voice::Silent);
            self.list(&question.criteria, Voice::Silent);
        }
    }

    fn complaints(&mut self, complaints: &Complaints) {
        for row in complaints.triage.get().into_iter().flat_map(List::iter) {
            self.one(&row.signs, Voice::Client);
        }
        self.list(&complaints.legal, Voice::Silent);
    }

    fn process(&mut self, process: &Process) {
        for stage in process.stages.get().into_iter().flat_map(List::iter) {
            for point in stage.failure_points.iter() {
                self.one(&point.what, Voice::Silent);
                self.one(&point.loss, Voice::Silent);
            }
        }
    }

    fn others(&mut self, content: &Content) {
        match content {
            Content::Tone(tone) => {
                for principle in tone.principles.get().into_iter().flat_map(List::iter) {
                    let good = principle.good.spanned();
                    self.lines(good.map_or(&[], std::slice::from_ref), None);
                    self.one(&principle.bad, Voice::Bad);
                }
            }
            Content::Values(values) => {
                for value in values.values.get().into_iter().flat_map(List::iter) {
                    self.one(&value.anti_example, Voice::Bad);
                }
            }
            Content::Glossary(glossary) => {
                for term in glossary.terms.get().into_iter().flat_map(List::iter) {
                    self.one(&term.term, Voice::Silent);
                    self.one(&term.definition, Voice::Silent);
                    self.list(&term.synonyms, Voice::Silent);
                    self.list(&term.forbidden, Voice::Bad);
                }
            }
            Content::Governance(governance) => {
                for (_, signature) in governance.signatures.iter() {
                    let said = Said { medium: Some(Medium::Letters), ..Said::by(Voice::Customer) };
                    self.put(signature, said);
                }
            }
            _ => {}
        }
    }
}

/// Whether it is never said.
fn is_stop(phrase: &Phrase) -> bool {
    phrase.phrase_type.get() == Some(&PhraseType::Stop)
}
