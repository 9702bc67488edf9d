using System.Text;
using Bot.Search.Reading;

namespace Bot.Search.Tests.Reading.Sources;

public sealed class MailTests
{
    private const string Mail = "message/rfc822";

    [Fact]
    public void A_newsletter_is_read_by_its_markup_and_its_header()
    {
        const string source = """
            From: "The Harbour Herald" <news@mail.harbourherald.example>
            Subject: =?utf-8?Q?Morning_briefing=3A_Baths_close_=E2=80=93_and_more?=
            Date: Wed, 4 May 2021 08:00:12 +0100
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b1"

            --b1
            Content-Type: text/plain; charset=utf-8

            Plain version.
            --b1
            Content-Type: text/html; charset="iso-8859-1"
            Content-Transfer-Encoding: quoted-printable

            <html><body><div style=3D"display:none">Preheader</div><table class=3D"newsletter"><tr><td><a href=3D"https://x">View this email in your browser</a></td></tr>
            <tr><td><p>=93We have no choice,=94 said Anna Berg of the caf=E9.</p></td></tr><tr><td><a href=3D"https://y">Unsubscribe</a></td></tr></table></body></html>
            --b1--
            """;

        var article = ReadingRig.Single(ReadingRig.Text(source, Mail));

        Assert.Equal("View this email in your browser\n\n“We have no choice,” said Anna Berg of the café.\n\nUnsubscribe", article.Text);
        Assert.Equal(["View this email in your browser", "Unsubscribe"], article.Boilerplate.Select(span => span.In(article.Text)));
        Assert.Equal(("The Harbour Herald", "Morning briefing: Baths close – and more", "2021-05-04T08:00:12+01:00"), (article.Outlet, article.Title, article.Published.ToString()));
        Assert.Equal("message header", article.Sources.Outlet);
    }

    [Theory]
    [InlineData("\"The Herald\" <a@herald.example>", "The Herald", null)]
    [InlineData("The Herald <a@evil.example>", "The Herald, on evil.example", null)]
    [InlineData("Jo Roe from The Herald <jo@herald.example>", "The Herald", "Jo Roe")]
    [InlineData("Jo Roe | The Herald <jo@mail.herald.example>", "The Herald", "Jo Roe")]
    [InlineData("Jo Roe at The Herald <jo@evil.example>", "Jo Roe at The Herald, on evil.example", null)]
    [InlineData("jo@herald.example", "herald.example", null)]
    public void The_senders_name_is_held_against_the_senders_domain(string from, string outlet, string? byline)
    {
        var article = ReadingRig.Single(ReadingRig.Text(Message($"From: {from}\nSubject: x\nDate: Wed, 4 May 2021 08:00:12 +0100", "text/plain", "We open in June, said the mayor."), Mail));

        Assert.Equal((outlet, byline), (article.Outlet, article.Byline));
    }

    [Theory]
    [InlineData("Fwd: RE: [EXTERNAL] Fw: Statement on the bridge", "Statement on the bridge")]
    [InlineData("AW: WG: Statement", "Statement")]
    [InlineData("Report: the bridge", "Report: the bridge")]
    public void Marks_of_forwarding_are_no_part_of_the_headline(string subject, string title)
    {
        Assert.Equal(title, ReadingRig.Single(ReadingRig.Text(Message($"From: a@b.example\nSubject: {subject}", "text/plain", "We open in June, said the mayor."), Mail)).Title);
    }

    [Theory]
    [InlineData("Fwd: Bridge", "text/plain", "---------- Forwarded message ---------\nFrom: The Herald <news@herald.example>\nDate: Thu, May 13, 2021 at 9:05 AM\nSubject: Bridge opens\nTo: <bo@mail.example>\n\n\n", "The Herald, on mail.example")]
    [InlineData("FW: Bridge", "text/plain", "Have you seen this?\n\n-----Original Message-----\nFrom: The Herald [mailto:news@herald.example]\nSent: 13 May 2021 09:05\nTo: Bo Friend\nSubject: Bridge opens\n\n", "The Herald, on mail.example")]
    [InlineData("Bridge", "text/plain", "Begin forwarded message:\n\nFrom: \"The Herald\" <news@herald.example>\nSubject: Bridge opens\nDate: 13 May 2021 at 09:05:00 CEST\nTo: bo@mail.example\n\n", "The Herald, on mail.example")]
    [InlineData("WG: Brücke", "text/plain; charset=utf-8", "Von: The Herald <news@herald.example>\nGesendet: Donnerstag, 13. Mai 2021 09:05\nAn: Bo\nBetreff: Bridge opens\n\n", "The Herald, on mail.example")]
    [InlineData("Fwd: Bridge", "text/html", "<div>Look.</div><div class=gmail_quote><div>---------- Forwarded message ---------<br>From: <strong>The Herald</strong> <span>&lt;<a href=x>news@herald.example</a>&gt;</span><br>Date: Thu, May 13, 2021 at 9:05 AM<br>Subject: Bridge opens<br>To: &lt;bo@mail.example&gt;<br></div><br></div>", "The Herald, on mail.example")]
    public void A_message_that_was_passed_on_is_of_its_first_sender_as_far_as_that_can_be_told(string subject, string type, string head, string outlet)
    {
        var article = ReadingRig.Single(ReadingRig.Text(Message($"From: Bo Friend <bo@mail.example>\nSubject: {subject}\nDate: Fri, 14 May 2021 08:00:12 +0100", type, head + "We open in June, said the mayor."), Mail));

        Assert.Equal((outlet, "Bridge opens", "2021-05-13"), (article.Outlet, article.Title, article.Published?.Day.ToString("O")));
        Assert.Equal("We open in June, said the mayor.", article.Text[article.Boilerplate[^1].End..].Trim());
    }

    [Theory]
    [InlineData("Re: Bridge", "I have asked them and they do not know, said the clerk.\n\n-----Original Message-----\nFrom: The Herald <news@herald.example>\nSent: 13 May 2021 09:05\nSubject: Bridge opens\n\nWe ask.")]
    [InlineData("Bridge", "From: the harbour to the bridge it is a mile.\n\nSubject: to tides, said the mayor.")]
    [InlineData("Fwd: Bridge", "We open in June, said the mayor.")]
    public void An_answer_is_of_who_wrote_it(string subject, string body)
    {
        var article = ReadingRig.Single(ReadingRig.Text(Message($"From: Bo Friend <bo@friend.example>\nSubject: {subject}\nDate: Fri, 14 May 2021 08:00:12 +0100", "text/plain", body), Mail));

        Assert.Equal(("Bo Friend", "Bridge", "2021-05-14"), (article.Outlet, article.Title, article.Published?.Day.ToString("O")));
    }

    [Fact]
    public void A_list_that_rewrites_its_senders_is_held_against_its_own_domain()
    {
        var source = Message("From: \"'The Herald' via News\" <news@groups.example>\nReply-To: The Herald <a@herald.example>\nSubject: x", "text/plain", "We open in June, said the mayor.");

        Assert.Equal("The Herald, on groups.example", ReadingRig.Single(ReadingRig.Text(source, Mail)).Outlet);
    }

    [Theory]
    [InlineData("Thu, 1 Jan 1970 00:00:00 +0000")]
    [InlineData("Thu, 1 Jan 2099 00:00:00 +0000")]
    [InlineData("yesterday")]
    public void A_date_that_nobody_means_is_none(string date)
    {
        Assert.Null(ReadingRig.Single(ReadingRig.Text(Message($"From: a@b.example\nSubject: x\nDate: {date}", "text/plain", "We open in June, said the mayor."), Mail)).Published);
    }

    [Fact]
    public void Flowed_lines_are_joined_and_the_signature_is_no_reporting()
    {
        var article = ReadingRig.Single(ReadingRig.Text(Message("From: a@b.example\nSubject: x", "text/plain; format=flowed", "The minister said that the bridge \nwould be closed.\n\nShe will speak again.\n\n-- \nJo Roe\n12 Quay"), Mail));

        Assert.Equal("The minister said that the bridge would be closed.\n\nShe will speak again.\n\n-- \nJo Roe\n12 Quay", article.Text);
        Assert.Equal("-- \nJo Roe\n12 Quay", Assert.Single(article.Boilerplate).In(article.Text));
    }

    [Fact]
    public void Messages_and_documents_that_hang_on_a_message_are_articles()
    {
        var inner = Message("From: Press Office <press@ministry.example>\nSubject: Statement by the minister\nDate: Wed, 4 May 2021 09:00:00 +0000", "text/plain; charset=x-unknown-9", "\"We stand by every word,\" said Ada Dorn.");
        var pdf = Convert.ToBase64String(PdfSamples.Of(["The quay opens in June, said Ada Dorn."]), Base64FormattingOptions.InsertLineBreaks);
        var source = $"From: a@b.example\nSubject: FYI\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n\n--xx\nContent-Type: text/plain\n\nSee below.\n--xx\nContent-Type: message/rfc822\n\n{inner}\n--xx\nContent-Type: application/pdf; name=\"release.pdf\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"release.pdf\"\n\n{pdf}\n--xx--\n";

        var articles = ReadingRig.Readers.Read(ReadingRig.Text(source, Mail)).Select(result => Assert.IsType<ReadResult.Read>(result).Article).ToList();

        Assert.Equal(["\"We stand by every word,\" said Ada Dorn.", "The quay opens in June, said Ada Dorn."], articles.Select(article => article.Text.Trim()));
        Assert.Equal(["Press Office, on ministry.example", "b.example"], articles.Select(article => article.Outlet));
    }

    [Fact]
    public void An_encrypted_message_and_an_empty_one_are_refused_with_a_sentence()
    {
        Assert.Contains("encrypted", ReadingRig.Refusal(ReadingRig.Text(Message("From: a@b.example\nSubject: x", "application/pkcs7-mime; smime-type=enveloped-data", "MIAG"), Mail)), StringComparison.Ordinal);
        Assert.Contains("no text", ReadingRig.Refusal(ReadingRig.Text(Message("From: a@b.example\nSubject: x", "image/png", "iVBORw0KGgo="), Mail)), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_nested_beyond_reason_are_read_or_refused_in_time()
    {
        var source = new StringBuilder();
        for (var level = 0; level < 3_000; level++)
            source.Append("From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b").Append(level).Append("\n\n--b").Append(level).Append("\nContent-Type: message/rfc822\n\n");

        var results = ReadingRig.Readers.Read(ReadingRig.Text(source.ToString(), Mail));

        Assert.NotEmpty(results);
    }

    [Theory]
    [InlineData("To", "a@b.example, ")]
    [InlineData("Cc", "readers: a@b.example, c@d.example; ")]
    [InlineData("Bcc", "\"Ann Ash\" <a@b.example>, ")]
    [InlineData("Resent-To", "<@x,@y:a@b.example>, ")]
    [InlineData("References", "<1@b.example> ")]
    [InlineData("X-Report", "((( ")]
    public void A_field_of_a_length_that_only_lists_of_receivers_have_is_passed_over(string field, string scrap)
    {
        var header = $"From: \"The Herald\" <news@herald.example>\n{field}: {string.Concat(Enumerable.Repeat(scrap + "\n ", 40_000))}\nSubject: Bridge";

        var article = ReadingRig.Single(ReadingRig.Text(Message(header, "text/plain", "We open in June, said the mayor."), Mail));

        Assert.Equal(("The Herald", "Bridge", "We open in June, said the mayor."), (article.Outlet, article.Title, article.Text));
    }

    [Theory]
    [InlineData("--b\n")]
    [InlineData("--b\n\n")]
    [InlineData("--b\n\nWe go.\n")]
    [InlineData("--b\nContent-Type: text/html\n\n<p>We go.\n")]
    [InlineData("--b\nContent-Type: message/rfc822\n\nSubject: x\n\nWe go.\n")]
    [InlineData("--b\nX: y\nZ: y\n\n")]
    [InlineData("--b\nContent-Type: message/rfc822\n\nX: y\nX: y\nX: y\nX: y\nX: y\nX: y\n")]
    public void More_parts_than_any_message_has_are_refused_with_a_sentence(string part)
    {
        var source = Message("From: a@b.example\nSubject: x", "multipart/mixed; boundary=b", string.Concat(Enumerable.Repeat(part, 25_000)));

        Assert.Contains("more parts", ReadingRig.Refusal(ReadingRig.Text(source, Mail)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_of_a_text_is_no_field_of_a_header()
    {
        var words = $"Note: {string.Concat(Enumerable.Repeat("we open in June, said the mayor of the town, ", 500))}and that is all.";

        Assert.Equal(words, ReadingRig.Single(ReadingRig.Text(Message("From: a@b.example\nSubject: x", "text/plain", words), Mail)).Text);
    }

    [Fact]
    public void A_message_without_an_ending_to_its_name_is_known_by_its_header()
    {
        var source = Message("Received: from x by y\nMessage-ID: <1@b>\nFrom: a@b.example\nSubject: Bridge", "text/plain", "We open in June, said the mayor.");

        Assert.Equal("Bridge", ReadingRig.Single(ReadingRig.Text(source)).Title);
    }

    private static string Message(string header, string type, string body) => $"{header}\nMIME-Version: 1.0\nContent-Type: {type}\n\n{body}";
}
