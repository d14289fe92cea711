namespace ImmunoEd.Tests.Rendering;

/// <summary>Bodies that try to run a script, reach another site, leave the page or take over its ids. A script that runs sets <c>window.xss</c>.</summary>
internal static class AttackDocuments
{
    private const string Run = "window.xss=1";

    private static readonly string[] Addresses =
    [
        $"javascript:{Run}", $"JaVaScRiPt:{Run}", $" javascript:{Run}", $"java\tscript:{Run}", $"java&#10;script:{Run}", $"java&Tab;script:{Run}", $"java&NewLine;script:{Run}",
        $"&#106;avascript:{Run}", $"&#x6A;&#x61;vascript:{Run}", $"javascript&colon;{Run}", $"javascript&#58;{Run}", $"javascript&#x3A;{Run}", $"&#1;javascript:{Run}",
        $"\u0001javascript:{Run}", $"javascript\u200B:{Run}", $"\uFEFFjavascript:{Run}", $"\u00ADjavascript:{Run}", $"javascript\\:{Run}", $"java\\script:{Run}", $"vbscript:{Run}",
        $"livescript:{Run}", $"data:text/html,<script>{Run}</script>", "data:text/html;base64,PHNjcmlwdD53aW5kb3cueHNzPTE8L3NjcmlwdD4=",
        $"data:image/svg+xml,<svg/onload={Run}>", "blob:https://evil.example/1", "file:///etc/passwd", "filesystem:https://evil.example/a", $"view-source:javascript:{Run}",
        $"feed:javascript:{Run}", $"jar:javascript:{Run}", "about:blank", "//evil.example/a", "///evil.example/a", "/\\evil.example/a", "\\\\\\\\evil.example/a", "/&#9;/evil.example/a",
        "https:evil.example", "https:/evil.example", "https:\\\\evil.example", $"%6Aavascript:{Run}", $"javascript%3A{Run}", $"javascript://%0a{Run}", $"javascript:/*--></a><svg/onload={Run}>",
        $"https://evil.example/\"onclick=\"{Run}", $"https://evil.example/'onclick='{Run}", $"/a\"onmouseover=\"{Run}", $"/a'><img/src=x/onerror={Run}>", $"mailto:a@b.example\"onfocus=\"{Run}",
        $"tel:1\"onclick=\"{Run}", $"#\"onclick=\"{Run}", "<!--emergency-address-->", "&lt;!--emergency-address--&gt;", $"/media/a.png\"onload=\"{Run}"
    ];

    private static readonly string[] AddressForms =
    [
        "[x](@)", "[x](<@>)", "[x](@ \"t\")", "[x][r]\n\n[r]: @", "[r]\n\n[r]: <@> 't'", "![x](@)", "![x](<@>)", "![x][r]\n\n[r]: @", "<@>", "@", "[![x](@)](@)",
        "# [x](@)", "- [ ] [x](@)", "a | b\n-|-\n[x](@) | ![x](@)", "::: note\n[x](@)\n:::", "t[^1]\n\n[^1]: [x](@)"
    ];

    private static readonly string[] Html =
    [
        $"<script>{Run}</script>", $"<img src=x onerror={Run}>", $"<svg onload={Run}>", $"<svg><script>{Run}</script></svg>", $"<math><mtext><img src=x onerror={Run}></mtext></math>",
        $"<iframe src=\"javascript:{Run}\"></iframe>", $"<iframe srcdoc=\"<script>parent.xss=1</script>\"></iframe>", $"<body onload={Run}>", $"<input autofocus onfocus={Run}>",
        $"<details open ontoggle={Run}>x</details>", $"<video src=x onerror={Run}></video>", $"<audio src=x onerror={Run}>", $"<a href=\"javascript:{Run}\">x</a>",
        $"<form action=\"javascript:{Run}\"><button>x</button></form>", $"<button formaction=\"javascript:{Run}\">x</button>", "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<base href=\"https://evil.example/\">", "<link rel=stylesheet href=\"https://evil.example/a.css\">", "<style>@import 'https://evil.example/a.css'</style>", "<object data=\"https://evil.example\"></object>",
        "<embed src=\"https://evil.example\">", $"<marquee onstart={Run}>x</marquee>", $"<p style=\"background:url(https://evil.example/a)\">x</p>", $"<template><script>{Run}</script></template>",
        $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\">", $"<!--><script>{Run}</script>-->", $"<![CDATA[<script>{Run}</script>]]>", $"<?php <script>{Run}</script> ?>", $"<!DOCTYPE x [<script>{Run}</script>]>",
        $"</p></section></div><script>{Run}</script>", $"<scr<script>ipt>{Run}</scr</script>ipt>", $"<IMG \"\"\"><SCRIPT>{Run}</SCRIPT>\">", $"<img src=x:x onerror\n=\n{Run}>", $"<x onclick={Run} tabindex=1 onfocus={Run}>x</x>",
        $"&lt;script&gt;{Run}&lt;/script&gt;", $"&#60;img src=x onerror={Run}&#62;", $"\\<img src=x onerror={Run}\\>", "<img src=\"https://evil.example/pixel.gif\">", "<portal src=\"https://evil.example\">", $"<a id=location href=\"#\">x</a>"
    ];

    private static readonly string[] HtmlForms = ["@", "text @ text", "# @", "- @", "> @", "`@`", "```\n@\n```", "[@](/a)", "![@](/media/a.png)", "![x](/media/a.png '@')", "**@**", "t[^1]\n\n[^1]: @"];

    private static readonly string[] Attributes =
    [
        $"{{onclick={Run}}}", $"{{onmouseover=\"{Run}\" tabindex=1}}", $"{{style=\"background:url(https://evil.example/a)\"}}", "{#location .care}", $"{{href=\"javascript:{Run}\"}}", $"{{formaction=javascript:{Run}}}", "{srcdoc=<script>}"
    ];

    private static readonly string[] AttributeForms =
        ["# Heading @", "text @", "*em*@", "[x](/a)@", "![x](/media/a.png)@", "`code`@", "- item @", "@\n- item", "```js @\ncode\n```", "::: note @\nx\n:::", "a | b @\n-|-\n1 | 2", "> quote @"];

    private static readonly string[] Others =
    [
        .. new[] { "youtube.com/watch?v=1", "www.youtube.com/embed/1", "youtu.be/1", "vimeo.com/1", "music.yandex.ru/album/1", "ok.ru/video/1", "evil.example/a.mp4", "evil.example/pixel.png" }
            .SelectMany(media => new[] { $"![x](https://{media})", $"![x](http://{media} \"t\")", $"![x][r]\n\n[r]: https://{media}", $"![x](//{media})" }),
        .. new[] { "location", "name", "document", "window", "top", "self", "body", "forms", "cookie", "getElementById", "__proto__", "constructor", "toString", "main", "search", "q", "menu", "hasOwnProperty", "children", "attributes" }
            .Select(name => $"# {name}\n\n# {name}\n\n::: note {name}\n:::\n\n[^{name}]\n\n[^{name}]: x"),
        .. new[] { "emergency", "same-day", "next-visit", "note", "questions" }.SelectMany(name => Html.Take(8).Select(html => $"::: {name} {html}\n{html}\n:::")),
        .. new[] { "emergency\" onclick=\"window.xss=1", "note><script>window.xss=1</script>", "<b>", "note\u0000", "NOTE", "javascript:1" }.Select(name => $"::: {name}\nx\n:::"),
        .. new[] { "\" onclick=\"window.xss=1", "' onmouseover='window.xss=1", "\"><script>window.xss=1</script>", "&quot; onfocus=&quot;window.xss=1", "&#34;&gt;&lt;svg onload=window.xss=1&gt;" }
            .SelectMany(title => new[] { $"[x](/a \"{title.Replace("\"", "\\\"", StringComparison.Ordinal)}\")", $"[x](/a '{title}')", $"[x](/a ({title}))", $"![{title}](/media/a.png)", $"![x](/media/a.png '{title}')", $"[x][r]\n\n[r]: /a '{title}'", $"# {title}\n\na | b\n-|-\n1 | 2" }),
        .. new[] { "\"onclick=\"window.xss=1", "<script>window.xss=1</script>", "javascript:window.xss=1", "1\"><img src=x onerror=window.xss=1>", "`x`", "*x*" }.Select(label => $"t[^{label}]\n\n[^{label}]: note"),
        .. new[] { "js\" onclick=\"window.xss=1", "html><script>window.xss=1</script>", "<script>", "a\u00A0onclick=window.xss=1" }.Select(info => $"```{info}\nx\n```"),
        .. new[] { "-:\" style=\"x", ":-:<script>", "--- onclick=window.xss=1" }.Select(rule => $"a | b\n{rule} | --\n1 | 2"),
        "a | <img src=x onerror=window.xss=1>\n-|-\n<script>window.xss=1</script> | \" onclick=window.xss=1", "1. x\n2\" onclick=\"window.xss=1. y", "\"\" onclick=window.xss=1 \"\"", "^^^\n<script>window.xss=1</script>\n^^^",
        "$$\n<script>window.xss=1</script>\n$$", "*[a]: \" onclick=\"window.xss=1\n\na", "[toc]", "```mermaid\nclick A \"javascript:window.xss=1\"\n```", ":javascript: <javascript:window.xss=1> javascript:window.xss=1", "[x](tel:crisis\"onclick=\"window.xss=1)"
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Crossed(AddressForms, Addresses), .. Crossed(HtmlForms, Html), .. Crossed(AttributeForms, Attributes), .. Others
    ];

    private static IEnumerable<string> Crossed(string[] forms, string[] attacks) =>
        forms.SelectMany(form => attacks.Select(attack => form.Replace("@", attack, StringComparison.Ordinal)));
}
