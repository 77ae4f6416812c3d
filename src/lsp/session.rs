//! The session: takes what the editor says, one message after another, has projects checked when
//! nothing has been typed for a moment, and tells what was found.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;

use lsp_server::{Connection, Message, Notification, Request, RequestId};
use lsp_types::{Diagnostic, PublishDiagnosticsParams, Uri};
use serde_json::{Value, json};

use crate::handbook::Handbook;
use crate::language::{Date, Language};
use crate::locale::Words;
use crate::lsp::address::Address;
use crate::lsp::buffers::Buffers;
use crate::lsp::checker::{self, Checked, Job};
use crate::lsp::client::{self, Client};
use crate::lsp::diagnostics::diagnostics;
use crate::lsp::pause::Pause;
use crate::lsp::project::{Model, Project, Root};
use crate::lsp::world::Overlay;
use crate::lsp::{notices, requests, uri};
use crate::source::{World, load};

/// What is asked of a session beside what the editor says.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Settings {
    /// The language of the messages; else the editor's, else the handbook's.
    pub(crate) language: Option<Language>,
    /// What stands in for today.
    pub(crate) as_of: Option<Date>,
}

/// What a session waits for.
enum Event {
    Said(Message),
    Checked(Checked),
    /// The editor is gone.
    Gone,
}

/// All that is known in one session.
pub(super) struct Session {
    connection: Connection,
    settings: Settings,
    pub(super) client: Client,
    /// The folders that are open in the editor.
    pub(super) workspace: Vec<PathBuf>,
    pub(super) buffers: Buffers,
    pub(super) projects: BTreeMap<Root, Project>,
    jobs: Sender<Job>,
    /// Requests that need the findings of what was just typed.
    pub(super) waiting: Vec<Request>,
    /// Whether the editor has said that it is about to leave.
    pub(super) is_closing: bool,
}

/// Serves an editor until it leaves; whether it did so in good order.
pub(crate) fn serve(connection: Connection, settings: Settings) -> bool {
    let Ok((id, params)) = connection.initialize_start() else { return false };
    let client = Client::of(&params);
    let (events, queue) = channel();
    let jobs = checker::start({
        let events = events.clone();
        // Where nobody listens any more, the session is over.
        move |checked| drop(events.send(Event::Checked(checked)))
    });
    let session = Session {
        settings,
        client,
        workspace: client::folders(&params),
        buffers: Buffers::default(),
        projects: BTreeMap::new(),
        jobs,
        waiting: Vec::new(),
        is_closing: false,
        connection,
    };
    session.answer(id, Ok(client::capabilities(&client)));
    session.forward(events);
    session.run(&queue)
}

impl Session {
    /// Brings what the editor says into the one queue of events.
    fn forward(&self, events: Sender<Event>) {
        let said = self.connection.receiver.clone();
        thread::spawn(move || {
            for message in said {
                if events.send(Event::Said(message)).is_err() {
                    return;
                }
            }
            drop(events.send(Event::Gone));
        });
    }

    fn run(mut self, queue: &Receiver<Event>) -> bool {
        self.find_projects();
        let mut pause = Pause::default();
        loop {
            let event = match pause.left(self.changes()) {
                Some(left) => queue.recv_timeout(left),
                None => queue.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match event {
                Err(RecvTimeoutError::Timeout) => self.ask_for_checks(),
                Err(RecvTimeoutError::Disconnected) | Ok(Event::Gone) => return self.is_closing,
                Ok(Event::Said(Message::Notification(notice))) if notice.method == "exit" => {
                    return self.is_closing;
                }
                Ok(event) => self.take(event),
            }
        }
    }

    /// How many changes there were, if some of them wait for a check.
    fn changes(&self) -> Option<u64> {
        let waits = self.projects.values().any(|project| project.asked != project.generation);
        waits.then(|| self.projects.values().map(|project| project.generation).sum())
    }

    /// Heeds an event. A mistake of ours on the way must not end the session.
    fn take(&mut self, event: Event) {
        let taken = catch_unwind(AssertUnwindSafe(|| match event {
            Event::Said(Message::Request(request)) => requests::take(self, request),
            Event::Said(Message::Notification(notice)) => notices::take(self, notice),
            Event::Checked(checked) => self.take_checked(checked),
            Event::Said(Message::Response(_)) | Event::Gone => {}
        }));
        if taken.is_err() {
            self.log("this is a mistake of svod");
        }
    }

    fn log(&self, message: &str) {
        let params = json!({"type": 1, "message": format!("svod: {message}")});
        self.tell("window/logMessage", params);
    }

    /// Answers a request.
    pub(super) fn answer(&self, id: RequestId, outcome: Result<Value, requests::Refusal>) {
        let response = match outcome {
            Ok(value) => lsp_server::Response::new_ok(id, value),
            Err(refusal) => lsp_server::Response::new_err(id, refusal.code, refusal.message),
        };
        self.send(Message::Response(response));
    }

    pub(super) fn tell(&self, method: &str, params: impl serde::Serialize) {
        self.send(Message::Notification(Notification::new(method.to_owned(), params)));
    }

    /// Asks the editor for something; what it answers changes nothing.
    pub(super) fn ask(&self, method: &str, params: Value) {
        let id = RequestId::from(method.to_owned());
        self.send(Message::Request(Request::new(id, method.to_owned(), params)));
    }

    /// An editor that is gone hears nothing, which the reading side will notice.
    fn send(&self, message: Message) {
        drop(self.connection.sender.send(message));
    }

    /// The projects that the workspace and the open files belong to: others are forgotten, and
    /// what was told of their files is taken back.
    pub(super) fn find_projects(&mut self) {
        let of_folders = self.workspace.iter().filter_map(|folder| Root::of_workspace(folder));
        let of_files = self.buffers.iter().filter_map(|(path, _)| Root::of(path, &self.workspace));
        let wanted: BTreeSet<Root> = of_folders.chain(of_files).collect();
        let left: Vec<Root> =
            self.projects.keys().filter(|root| !wanted.contains(root)).cloned().collect();
        for root in left {
            let told = self.projects.remove(&root).map(|project| project.published);
            for uri in told.into_iter().flatten().map(|(uri, _)| uri) {
                self.publish(uri, None, Vec::new());
            }
        }
        for root in wanted {
            let fresh = || Project { generation: 1, ..Project::default() };
            self.projects.entry(root).or_insert_with(fresh);
        }
    }

    /// Takes note that a file has changed.
    pub(super) fn touch(&mut self, path: &Path) {
        let Some(root) = Root::of(path, &self.workspace) else { return };
        match self.projects.get_mut(&root) {
            Some(project) => project.generation += 1,
            // Its `svod.yaml` has come or gone since.
            None => self.find_projects(),
        }
    }

    /// Takes note that something on the disk has changed, be it a source, a picture, a file of a
    /// theme or a folder.
    pub(super) fn touch_around(&mut self, path: &Path, may_be_folder: bool) {
        for (root, project) in &mut self.projects {
            if root.is_concerned(path, may_be_folder) || root.folder.starts_with(path) {
                project.generation += 1;
            }
        }
    }

    fn ask_for_checks(&mut self) {
        let mut failures = Vec::new();
        for (root, project) in &mut self.projects {
            if project.asked == project.generation {
                continue;
            }
            project.asked = project.generation;
            match Overlay::new(root, &self.buffers, self.settings.as_of) {
                Ok(world) => {
                    let job = Job { root: root.clone(), generation: project.generation, world };
                    drop(self.jobs.send(job));
                }
                Err(error) => failures.push((root.clone(), format!("{error:#}"))),
            }
        }
        for (root, reason) in failures {
            // What cannot be read is as checked as it will be: nobody may wait for more.
            if let Some(project) = self.projects.get_mut(&root) {
                project.checked = project.asked;
            }
            self.fail(&root, &reason);
        }
        self.answer_waiting();
    }

    /// Takes the findings of a project, unless it has changed since.
    fn take_checked(&mut self, checked: Checked) {
        let Checked { root, generation, outcome } = checked;
        let Some(project) = self.projects.get_mut(&root) else { return };
        if project.generation != generation {
            return;
        }
        project.checked = generation;
        match outcome {
            Ok(compilation) => {
                project.model = Some((generation, Arc::new(Model::Checked(compilation))));
                self.publish_findings(&root);
            }
            Err(reason) => self.fail(&root, &reason),
        }
        self.answer_waiting();
    }

    /// Whether the project of a request's file was checked as it stands, as far as that can be done.
    pub(super) fn is_checked(&self, request: &Request) -> bool {
        let uri = request.params.pointer("/textDocument/uri").and_then(Value::as_str);
        let root = uri.and_then(uri::path_of).and_then(|path| Root::of(&path, &self.workspace));
        let project = root.and_then(|root| self.projects.get(&root));
        project.is_none_or(|project| project.checked == project.generation)
    }

    fn answer_waiting(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let (ready, waiting) = waiting.into_iter().partition(|request| self.is_checked(request));
        self.waiting = waiting;
        for request in ready {
            requests::take_now(self, request);
        }
    }

    /// A project that cannot be read has no findings, and the editor is told why.
    fn fail(&mut self, root: &Root, reason: &str) {
        let told =
            self.projects.get_mut(root).map(|project| std::mem::take(&mut project.published));
        for uri in told.into_iter().flatten().map(|(uri, _)| uri) {
            self.publish(uri, None, Vec::new());
        }
        self.log(&format!("{}: {reason}", root.folder.display()));
    }

    fn publish_findings(&mut self, root: &Root) {
        let Some(project) = self.projects.get(root) else { return };
        let Some((_, model)) = &project.model else { return };
        let Model::Checked(compilation) = &**model else { return };
        let address = self.address(root);
        let words = self.words(&compilation.handbook);
        let found = diagnostics(compilation, address, words, self.client.shows_related);
        let open = self.buffers.iter().filter_map(|(path, _)| root.inside(path));
        let mut told: BTreeMap<String, (Option<i32>, Vec<Diagnostic>)> = BTreeMap::new();
        for path in open.chain(found.keys().cloned()) {
            let found = found.get(&path).cloned().unwrap_or_default();
            told.insert(address.uri(&path).0, (address.version(&path), found));
        }
        for uri in project.published.keys() {
            told.entry(uri.clone()).or_default();
        }
        let is_news = |uri: &String, version: Option<i32>, found: &Vec<Diagnostic>| {
            version.is_some() || project.published.get(uri) != Some(found)
        };
        for (uri, (version, found)) in &told {
            if is_news(uri, *version, found) {
                self.publish(uri.clone(), *version, found.clone());
            }
        }
        let published = told.into_iter().map(|(uri, (_, found))| (uri, found));
        let published = published.filter(|(_, found)| !found.is_empty()).collect();
        if let Some(project) = self.projects.get_mut(root) {
            project.published = published;
        }
    }

    fn publish(&self, uri: String, version: Option<i32>, diagnostics: Vec<Diagnostic>) {
        let params = PublishDiagnosticsParams { uri: Uri(uri), version, diagnostics };
        self.tell("textDocument/publishDiagnostics", params);
    }

    pub(super) fn address<'s>(&'s self, root: &'s Root) -> Address<'s> {
        Address { root, buffers: &self.buffers, encoding: self.client.encoding }
    }

    /// The words to speak with: as it was asked for, else as the editor does, else as the handbook.
    pub(super) fn words(&self, handbook: &Handbook) -> Words {
        let asked = self.settings.language.or(self.client.language);
        Words::of(asked.unwrap_or(handbook.language()))
    }

    /// The project as it is now, read in haste if it was not checked since.
    pub(super) fn model(&mut self, root: &Root) -> Option<Arc<Model>> {
        let project = self.projects.get(root)?;
        if let Some(model) = project.current() {
            return Some(model);
        }
        let generation = project.generation;
        let world = Overlay::new(root, &self.buffers, self.settings.as_of).ok()?;
        let (sources, _) = load(&world).ok()?;
        let (handbook, _) = Handbook::of(sources, world.today());
        let model = Arc::new(Model::Read(Box::new(handbook)));
        self.projects.get_mut(root)?.model = Some((generation, Arc::clone(&model)));
        Some(model)
    }
}
