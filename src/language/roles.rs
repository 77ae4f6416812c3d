//! What a heading speaks of: greeting, phone, complaints. The vocabulary is data, in
//! `standards/language/roles.yaml`; whether a section is filled and usable, others say.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// What a section of a handbook is for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum SectionRole {
    /// How a customer is greeted.
    Greeting,
    /// How a customer is seen off.
    Farewell,
    /// How one talks and finds out what is needed.
    Conversation,
    /// How a caller is put on hold.
    Hold,
    /// How a caller is handed to a colleague.
    Transfer,
    /// The telephone.
    Phone,
    /// Letters by e-mail.
    Email,
    /// Chat on a site.
    Chat,
    /// Messengers.
    Messenger,
    /// Social networks.
    Social,
    /// Face to face.
    InPerson,
    /// Complaints and claims.
    Complaints,
    /// Scripts of conversations.
    Scripts,
    /// Templates of letters.
    Letters,
    /// What the company stands for.
    Values,
    /// How staff look.
    Appearance,
    /// Who the customers are.
    Clients,
    /// How the work goes, stage by stage.
    Process,
    /// How staff are taught.
    Training,
    /// How quality is watched.
    Control,
    /// The words of the handbook.
    Glossary,
    /// What the law says.
    Legal,
}

impl SectionRole {
    /// All of them, in the order of a handbook's channels and chapters.
    pub const ALL: [Self; 22] = [
        Self::Greeting,
        Self::Farewell,
        Self::Conversation,
        Self::Hold,
        Self::Transfer,
        Self::Phone,
        Self::Email,
        Self::Chat,
        Self::Messenger,
        Self::Social,
        Self::InPerson,
        Self::Complaints,
        Self::Scripts,
        Self::Letters,
        Self::Values,
        Self::Appearance,
        Self::Clients,
        Self::Process,
        Self::Training,
        Self::Control,
        Self::Glossary,
        Self::Legal,
    ];

    /// The name by which `{#complaints}` and profiles call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Farewell => "farewell",
            Self::Conversation => "conversation",
            Self::Hold => "hold",
            Self::Transfer => "transfer",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Chat => "chat",
            Self::Messenger => "messenger",
            Self::Social => "social",
            Self::InPerson => "in-person",
            Self::Complaints => "complaints",
            Self::Scripts => "scripts",
            Self::Letters => "letters",
            Self::Values => "values",
            Self::Appearance => "appearance",
            Self::Clients => "clients",
            Self::Process => "process",
            Self::Training => "training",
            Self::Control => "control",
            Self::Glossary => "glossary",
            Self::Legal => "legal",
        }
    }

    /// What a message calls it.
    pub fn localized(self, language: Language) -> &'static str {
        let [ru, en, sk] = match self {
            Self::Greeting => ["приветствие", "greeting", "pozdrav"],
            Self::Farewell => ["прощание", "farewell", "rozlúčka"],
            Self::Conversation => ["разговор с клиентом", "conversation", "rozhovor so zákazníkom"],
            Self::Hold => ["удержание звонка", "hold", "podržanie hovoru"],
            Self::Transfer => ["перевод звонка", "transfer", "prepojenie hovoru"],
            Self::Phone => ["телефон", "phone", "telefón"],
            Self::Email => ["электронная почта", "e-mail", "e-mail"],
            Self::Chat => ["чат", "chat", "chat"],
            Self::Messenger => ["мессенджеры", "messengers", "messengery"],
            Self::Social => ["социальные сети", "social media", "sociálne siete"],
            Self::InPerson => ["личное обслуживание", "in person", "osobný kontakt"],
            Self::Complaints => ["жалобы", "complaints", "sťažnosti"],
            Self::Scripts => ["скрипты", "scripts", "scenáre"],
            Self::Letters => ["шаблоны писем", "letter templates", "vzory listov"],
            Self::Values => ["ценности", "values", "hodnoty"],
            Self::Appearance => ["внешний вид", "appearance", "vzhľad"],
            Self::Clients => ["наши клиенты", "our customers", "naši zákazníci"],
            Self::Process => ["процессы", "processes", "procesy"],
            Self::Training => ["обучение", "training", "školenie"],
            Self::Control => ["контроль качества", "quality control", "kontrola kvality"],
            Self::Glossary => ["глоссарий", "glossary", "slovník pojmov"],
            Self::Legal => ["правовая памятка", "legal notes", "právne minimum"],
        };
        match language {
            Language::Ru => ru,
            Language::En => en,
            Language::Sk => sk,
        }
    }

    /// The role of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// How far a heading can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The heading may speak of it; its author has to say.
    Doubtful,
    /// The heading speaks of it.
    Sure,
}

/// A role that a heading has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleMatch {
    /// The role.
    pub role: SectionRole,
    /// How far to trust it.
    pub certainty: Certainty,
}

/// The roles of a heading, in the order of `SectionRole::ALL`; empty if it has none.
pub fn roles_of(heading: &str) -> Vec<RoleMatch> {
    crate::language::heading::read(heading)
}
