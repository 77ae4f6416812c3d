//! The signs of boxes, drawn by hand, in the colour of the text beside them.

/// Opens a sign: a square of 20 units, lines of 1.75.
macro_rules! icon {
    ($shapes:literal) => {
        concat!(
            "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 20 20\" fill=\"none\" ",
            "stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" ",
            "stroke-linejoin=\"round\">",
            $shapes,
            "</svg>"
        )
    };
}

/// A letter i in a circle.
pub(super) const NOTE: &str =
    icon!("<circle cx=\"10\" cy=\"10\" r=\"8\"/><path d=\"M10 9.2v4.6M10 6.2v.1\"/>");

/// A lamp.
pub(super) const TIP: &str = icon!(
    "<path d=\"M7.6 13.6c0-1.6-2.4-2.8-2.4-5.8a4.8 4.8 0 0 1 9.6 0c0 3-2.4 4.2-2.4 5.8z\
     M8 16h4M8.8 18.2h2.4\"/>"
);

/// An exclamation mark in a circle.
pub(super) const IMPORTANT: &str =
    icon!("<circle cx=\"10\" cy=\"10\" r=\"8\"/><path d=\"M10 5.8v5M10 13.8v.1\"/>");

/// An exclamation mark in a triangle.
pub(super) const WARNING: &str = icon!("<path d=\"M10 2.6 18.4 17H1.6z M10 8v4.2M10 14.6v.1\"/>");

/// A ticked sheet.
pub(super) const TAKEAWAYS: &str =
    icon!("<path d=\"M3 5.4l1.4 1.4L7 4.2M3 13l1.4 1.4L7 11.8M10 5.6h7M10 13.2h7\"/>");

/// A pencil.
pub(super) const EXERCISE: &str = icon!(
    "<path d=\"M3 17l.9-4L13.6 3.3a1.6 1.6 0 0 1 2.3 0l.8.8a1.6 1.6 0 0 1 0 2.3L7 16.1z M12 5l3 3\"/>"
);

/// The way on.
pub(super) const ARROW: &str = icon!("<path d=\"M3 10h13M11 5l5 5-5 5\"/>");
