//! A channel has each stage that a profile demands of it.

use crate::findings::Level;
use crate::rules::Rule;

pub(crate) static RULE: Rule = Rule {
    name: "missing-stage",
    level: Level::Error,
    check: None,
    bad: concat!(
        "--- +base\n--- svod.yaml +\nprofiles: [small]\n--- profiles/small.yaml\n",
        "title: Малый набор\nbasis: practice\nelements:\n",
        "  - id: small-farewell\n    need: прощание в каждом канале\n    level: error\n",
        "    demand: [{section: farewell, channel: phone}]\n",
    ),
    good: concat!(
        "--- +base\n--- svod.yaml +\nprofiles: [small]\n--- profiles/small.yaml\n",
        "title: Малый набор\nbasis: practice\nelements:\n",
        "  - id: small-farewell\n    need: прощание в каждом канале\n    level: error\n",
        "    demand: [{section: farewell, channel: phone}]\n",
        "--- standards/phone/farewell.md\n---\ntitle: Прощание\n---\n",
        "Повторяем договорённость, благодарим и ждём, пока клиент положит трубку.\n\n",
        "> Спасибо, что позвонили. Хорошего дня!\n",
    ),
};
