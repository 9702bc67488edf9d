namespace Bot.Search.Extraction.Texts;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, stops and apostrophes: "no-fly", "U.S.", "O'Brien", "Mr.".</summary>
    Word,

    /// <summary>Starts with a digit: "2,000", "24th".</summary>
    Number,

    /// <summary>Split off a word: "'s", "’ll", or the bare apostrophe of a plural possessive.</summary>
    Clitic,

    /// <summary>A quotation mark (two single marks in a row are one token).</summary>
    Mark,

    /// <summary>Ends a sentence or may: . ! ? … and runs of them.</summary>
    Stop,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>Two dots, one above the other.</summary>
    Colon,

    /// <summary>A dash, not a hyphen inside a word.</summary>
    Dash,

    /// <summary>Opening or closing bracket.</summary>
    Bracket,

    /// <summary>Anything else that is no white space.</summary>
    Symbol,
}
