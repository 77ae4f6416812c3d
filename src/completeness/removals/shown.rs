//! The elements that taking away their places does not show: what meets them stands in many places,
//! meets others too, or is the absence of something. For each the edits that unmeet it, and where
//! its finding then stands.

use crate::completeness::removals::edits::ADDED;
use crate::completeness::removals::edits::Edit::{self, Drop, Everywhere, Lines, Page, Words};

/// An element, and how it is unmet.
pub(super) struct Shown {
    pub(super) element: &'static str,
    pub(super) profile: &'static str,
    pub(super) example: &'static str,
    pub(super) edits: &'static [Edit],
    /// Where its finding stands: the file, and the words there.
    pub(super) at: (&'static str, &'static str),
}

const MEBEL: &str = "examples/dom-mebel";
const LINKA: &str = "examples/linka-plus";
const HARBOUR: &str = "examples/harbour-kitchen";
const SAVINGS: &str = "tests/complete/savings-desk";

const MANIFEST: &str = "svod.yaml";
const PROCEDURE: &str = "complaints/procedure.md";

pub(super) const SHOWN: [Shown; 32] = [
    Shown {
        element: "complaints",
        profile: "essentials",
        example: HARBOUR,
        edits: &[Drop(PROCEDURE), Drop("pages/complaints-policy.md"), Drop("pages/promises.md")],
        at: ("pages/complaint-forms.md", "Complaint forms"),
    },
    Shown {
        element: "complaints-legal",
        profile: "complaints-min",
        example: HARBOUR,
        edits: &[Words(MANIFEST, ", uk-consumer]", "]")],
        at: (MANIFEST, "uk]"),
    },
    Shown {
        element: "core-company",
        profile: "core-handbook",
        example: MEBEL,
        edits: &[Lines(MANIFEST, "legal_name:")],
        at: (MANIFEST, "company:"),
    },
    Shown {
        element: "core-control",
        profile: "core-handbook",
        example: MEBEL,
        edits: &[Everywhere("phone-callback", "phone-hold")],
        at: ("standards/phone/phone-callback.yaml", "Звонок по пропущенному"),
    },
    Shown {
        element: "core-phone",
        profile: "core-handbook",
        example: MEBEL,
        edits: &[
            Lines("standards/phone.md", "## Перевод вызова"),
            Drop("standards/phone/phone-transfer.yaml"),
        ],
        at: (MANIFEST, "phone:"),
    },
    Shown {
        element: "core-review",
        profile: "core-handbook",
        example: MEBEL,
        edits: &[Words("pages/personal-data.md", "review_by: 2027", "review_by: 2025")],
        at: ("pages/personal-data.md", "2025-03-14"),
    },
    Shown {
        element: "core-training",
        profile: "core-handbook",
        example: MEBEL,
        edits: &[
            Lines("training/programme.yaml", "period: каждую пятницу"),
            Lines("pages/training-plan.md", "Разбор звонков"),
            Words("scorecards/call.yaml", "Раз в квартал специалист", "Специалист"),
        ],
        at: (MANIFEST, "core-handbook"),
    },
    Shown {
        element: "disp-acknowledgement",
        profile: "uk-fca-disp",
        example: SAVINGS,
        edits: &[
            Lines(PROCEDURE, "acknowledgement: {"),
            Words(PROCEDURE, "We acknowledge in writing within 1 working day and give", "We give"),
            Lines("pages/how-we-handle-complaints.md", "a written acknowledgement"),
        ],
        at: (PROCEDURE, "Handling complaints"),
    },
    Shown {
        element: "disp-root-cause",
        profile: "uk-fca-disp",
        example: SAVINGS,
        edits: &[
            Lines(PROCEDURE, "Under DISP 1.3.7R one senior"),
            Words(
                "roles/roles.yaml",
                "\"Senior individual responsible for complaint handling\", ",
                "",
            ),
        ],
        at: (MANIFEST, "uk-fca-disp"),
    },
    Shown {
        element: "eu-odr-link",
        profile: "eu-consumer",
        example: LINKA,
        edits: &[Page(
            "Spory",
            "Spor môžete riešiť na platforme https://ec.europa.eu/consumers/odr alebo na súde.",
        )],
        at: (ADDED, "ec.europa.eu/consumers/odr"),
    },
    Shown {
        element: "iso-10002-closing",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Lines(PROCEDURE, "**Keď rozhodnutie neprijme"),
            Words("letters/complaint-partly.md", "; prípad dovtedy zostáva otvorený", ""),
            Words("letters/complaint-reject.md", "zostáva otvorený", "sa uzavrie"),
            Lines("training/module-4-hard.yaml", "otvoren"),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-communication",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Lines("pages/complaints-public.md", "Možné riešenia sú"),
            Words(PROCEDURE, "Zadá výmenu, opravu alebo vrátenie peňazí", "Zadá riešenie"),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-free-of-charge",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Words(PROCEDURE, "Sťažnosť je bezplatná a možno", "Možno"),
            Words(
                "letters/complaint-received.md",
                "Vybavenie sťažnosti je bezplatné a vaše",
                "Vaše",
            ),
            Words(
                "pages/complaints-policy.md",
                "vybavená bezplatne, nestranne",
                "vybavená nestranne",
            ),
            Lines("pages/complaints-policy.md", "**Bezplatnosť.**"),
            Words("pages/complaints-public.md", " Je to bezplatné.", ""),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-policy",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Lines(PROCEDURE, "approved_by: director"),
            Lines(PROCEDURE, "approved_on: 2026-09-21"),
            Lines(MANIFEST, "approved_on: 2026-09-21"),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-receipt",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Words(PROCEDURE, "termín odpovede", "sľub odpovede"),
            Words(PROCEDURE, "podľa čísla prípadu, hneď", "hneď"),
            Everywhere("s číslom, men", "s men"),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-records",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[Words(PROCEDURE, "retention: |\n  Evidencia", "reviews: |\n  Evidencia")],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-responsibilities",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Words(PROCEDURE, "**Všetci ostatní** od účtovníctva po montéra", "Montéri"),
            Words(PROCEDURE, "Postup platí pre každého, kto so zákazníkom hovorí", "Postup platí"),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-10002-tracking",
        profile: "iso-10002-2018",
        example: LINKA,
        edits: &[
            Words(PROCEDURE, "Na požiadanie mu stav povie", "Odpovie mu"),
            Words(PROCEDURE, "po overení podľa čísla prípadu, hneď", "hneď"),
            Words(
                PROCEDURE,
                "Prípad sledujeme do konečného rozhodnutia",
                "Prípad držíme do náhrady",
            ),
            Lines("letters/claim-received.md", "Stav zistíte podľa čísla"),
        ],
        at: (PROCEDURE, "Reklamácie a sťažnosti"),
    },
    Shown {
        element: "iso-18295-experience",
        profile: "iso-18295-1",
        example: LINKA,
        edits: &[
            Drop("pages/satisfaction.md"),
            Words("pages/metrics.md", "mesiac, podľa kanála", "mesiac"),
        ],
        at: (MANIFEST, "iso-18295-1"),
    },
    Shown {
        element: "iso-18295-operations",
        profile: "iso-18295-1",
        example: LINKA,
        edits: &[
            Lines("pages/operations.md", "Predpoveď objemu robí"),
            Words("pages/operations.md", "predpoveď a rozvrh má", "rozvrh má"),
            Words("pages/mission.md", ", predpoveď objemu", ""),
            Words("pages/people.md", "predpoveď, rozvrh, špičky", "rozvrh"),
            Words("processes/order.yaml", ", v špičke aj vedúci zmeny", ""),
        ],
        at: (MANIFEST, "iso-18295-1"),
    },
    Shown {
        element: "iso-18295-people",
        profile: "iso-18295-1",
        example: LINKA,
        edits: &[Everywhere("Nováčik", "Operátor"), Everywhere("nováčik", "operátor")],
        at: (MANIFEST, "iso-18295-1"),
    },
    Shown {
        element: "iso-18295-protection",
        profile: "iso-18295-1",
        example: LINKA,
        edits: &[
            Lines(PROCEDURE, "Komu písanie alebo reč"),
            Words(PROCEDURE, ", zraniteľný zákazník", ""),
            Lines("pages/data-protection.md", "Zraniteľný zákazník je"),
        ],
        at: (MANIFEST, "iso-18295-1"),
    },
    Shown {
        element: "ru-data-messengers",
        profile: "ru-personal-data",
        example: MEBEL,
        edits: &[
            Words(
                MANIFEST,
                "jurisdictions: [ru]",
                "jurisdictions: [ru]\n  regulated: [large-site]",
            ),
            Words(MANIFEST, "name: Мессенджер", "name: Телеграм"),
        ],
        at: (MANIFEST, "Телеграм"),
    },
    Shown {
        element: "ru-data-recording-notice",
        profile: "ru-personal-data",
        example: MEBEL,
        edits: &[Everywhere("Разговор записывается, чтобы мы ничего не упустили. ", "")],
        at: ("phrases/formulas.yaml", "Речевые формулы"),
    },
    Shown {
        element: "ru-goods-calendar-days",
        profile: "ru-consumer-goods",
        example: MEBEL,
        edits: &[Page(
            "Возврат денег",
            "Деньги за товар с недостатком вернём на карту покупателя в течение 10 рабочих дней.",
        )],
        at: (ADDED, "10 рабочих дней"),
    },
    Shown {
        element: "ru-goods-denied-right",
        profile: "ru-consumer-goods",
        example: MEBEL,
        edits: &[Page(
            "Возврат",
            "Товар принимаем целым. Без чека товар не принимаем, это знает каждый кассир.",
        )],
        at: (ADDED, "Без чека товар не принимаем"),
    },
    Shown {
        element: "ru-goods-information",
        profile: "ru-consumer-goods",
        example: MEBEL,
        edits: &[Lines("pages/seller-details.md", "ОГРН")],
        at: (MANIFEST, "{name: ru-consumer-goods"),
    },
    Shown {
        element: "ru-services-defects",
        profile: "ru-consumer-services",
        example: MEBEL,
        edits: &[Lines("pages/legal-memo.md", "Сборка сделана с недостатком")],
        at: (MANIFEST, "{name: ru-consumer-services"),
    },
    Shown {
        element: "ru-services-refund",
        profile: "ru-consumer-services",
        example: MEBEL,
        edits: &[
            Words(
                "pages/legal-memo.md",
                " Деньги за услугу возвращаем в течение 10 календарных дней с требования (ст. 31).",
                "",
            ),
            Words("pages/legal-memo.md", "возвращаем в течение 3 календарных дней", "возвращаем"),
            Lines(PROCEDURE, "ст. 31 — требования по сборке"),
        ],
        at: (MANIFEST, "{name: ru-consumer-services"),
    },
    Shown {
        element: "sk-odr-link",
        profile: "sk-consumer",
        example: LINKA,
        edits: &[Page(
            "Spory",
            "Spor môžete riešiť na platforme https://ec.europa.eu/consumers/odr alebo na súde.",
        )],
        at: (ADDED, "ec.europa.eu/consumers/odr"),
    },
    Shown {
        element: "sk-remedy-30-days",
        profile: "sk-consumer",
        example: LINKA,
        edits: &[
            Everywhere("objektívneho dôvodu", "vážneho dôvodu"),
            Everywhere(", ktorý predávajúci nemôže ovplyvniť", ""),
        ],
        at: (MANIFEST, "sk-consumer"),
    },
    Shown {
        element: "sk-repealed-acts",
        profile: "sk-consumer",
        example: LINKA,
        edits: &[Page(
            "Reklamácie",
            "Reklamácie vybavujeme podľa zákona č. 250/2007 Z. z. o ochrane spotrebiteľa.",
        )],
        at: (ADDED, "250/2007"),
    },
];
