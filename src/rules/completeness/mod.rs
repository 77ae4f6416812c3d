//! Completeness: the rules by which it is said that the handbook lacks what its profiles demand,
//! and those about the profiles themselves. The judging is done in `crate::completeness`.

/// A folder of plain Markdown with the four sections; each of them may be another.
macro_rules! folder {
    () => {
        folder!(greeting: "# Приветствие\n\n> Пекарня «Хлеб», здравствуйте! Чем могу помочь?\n")
    };
    (greeting: $greeting:literal) => {
        concat!("--- greeting.md\n", $greeting, folder!(@rest complaints: folder!(@complaints)))
    };
    (complaints: $complaints:literal) => {
        concat!(
            "--- greeting.md\n# Приветствие\n\n",
            "> Пекарня «Хлеб», здравствуйте! Чем могу помочь?\n",
            folder!(@rest complaints: $complaints)
        )
    };
    (@complaints) => {
        "# Жалобы\n\nОтвечаем на жалобу за два рабочих дня. За разбор жалобы отвечает старший \
        смены. Если гость не согласен, старший смены в тот же день передаёт жалобу управляющей.\n"
    };
    (@rest complaints: $complaints:expr) => {
        concat!(
            "--- phone.md\n# Телефон\n\nОтвечаем на звонок до третьего гудка.\n",
            "--- email.md\n# Электронная почта\n\nОтвечаем на письмо за четыре рабочих часа. ",
            "В письме есть тема, обращение, основная часть и заключение, а под ними подпись.\n",
            "--- complaints.md\n",
            $complaints
        )
    };
}

pub(super) mod doubtful_section;
pub(super) mod malformed_element;
pub(super) mod missing_section;
pub(super) mod missing_stage;
pub(super) mod profile_loop;
pub(super) mod stage_without_formula;
pub(super) mod stub_section;
pub(super) mod unknown_profile;
pub(super) mod unmet_element;
pub(super) mod unusable_section;

use crate::rules::Family;

/// The family, rule by rule. What `completeness` finds goes by these names.
pub(super) static FAMILY: Family = Family {
    name: "completeness",
    subjects: &[],
    rules: &[
        &missing_section::RULE,
        &stub_section::RULE,
        &unusable_section::RULE,
        &missing_stage::RULE,
        &unmet_element::RULE,
        &doubtful_section::RULE,
        &stage_without_formula::RULE,
        &unknown_profile::RULE,
        &profile_loop::RULE,
        &malformed_element::RULE,
    ],
};
