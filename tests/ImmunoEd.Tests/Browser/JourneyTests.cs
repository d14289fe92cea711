using System.Globalization;
using ImmunoEd.Staff;
using ImmunoEd.Tests.Staff;
using Microsoft.Playwright;

namespace ImmunoEd.Tests.Browser;

/// <summary>A text on its way to readers and back, in three windows and with the keyboard alone.</summary>
[Collection(StaffBrowserSuite.Name)]
public sealed class JourneyTests(BrowserFixture browser, SmallPortal small) : IClassFixture<SmallPortal>
{
    [BrowserFact]
    public async Task An_editor_writes_a_reviewer_signs_off_a_stranger_reads_and_all_by_keyboard_until_it_is_withdrawn()
    {
        await using var editor = await Visit.StartAsync(browser, small.Portal);
        await using var reviewer = await Visit.StartAsync(browser, small.Portal);
        await using var stranger = await Visit.StartAsync(browser, small.Portal, width: 320);

        await TypeSignInAsync(editor, StaffRole.Editor);
        await PressAsync(editor, "Articles", "**/admin/articles");
        await PressAsync(editor, "Write an article", "**/admin/articles/new");
        await WriteAsync(editor);
        await editor.TabToAsync("Save draft");
        await PressEnterAsync(editor, "**/edit");
        Assert.Equal(404, await StatusAsync(stranger));

        await PressAsync(editor, "Review and publish…", "**/admin/articles/*");
        await PressAsync(editor, "Send to review", "**/admin/articles/*");
        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync("This text waits for a clinician.");

        await TypeSignInAsync(reviewer, StaffRole.Reviewer);
        await PressAsync(reviewer, "Your first infusion", "**/sign-off");
        await TypeIntoAsync(reviewer, "Signature", "Ada Smith, MD");
        await PressAsync(reviewer, "Sign off", "**/admin/articles/*");
        await PressAsync(reviewer, "Publish…", "**/publish");
        await PressAsync(reviewer, "Publish", "**/admin/articles/*");

        Assert.Equal(200, await StatusAsync(stranger));
        Assert.Equal("Your first infusion", await stranger.Page.InnerTextAsync("h1"));
        Assert.Contains("Ada Smith, MD", await stranger.Page.InnerTextAsync(".review"), StringComparison.Ordinal);
        Assert.Contains("You sit in a chair.", await stranger.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await PressAsync(reviewer, "Withdraw…", "**/withdraw");
        await TypeIntoAsync(reviewer, "Comment", "Out of date.");
        await TypeIntoAsync(reviewer, "Replacement", "/basics/first");
        await PressAsync(reviewer, "Withdraw the page", "**/admin/articles/*");

        Assert.Equal(410, await StatusAsync(stranger));
        Assert.Equal("Read the page that replaced it", await stranger.Page.InnerTextAsync("main a[href='/basics/first']"));
        Assert.Empty(editor.Complaints.Concat(reviewer.Complaints));
        Assert.Empty(await stranger.CookiesAsync());
    }

    private static async Task WriteAsync(Visit editor)
    {
        await TypeIntoAsync(editor, "Input.Title", "Your first infusion");
        await TypeIntoAsync(editor, "Input.Summary", "What will happen on the day.");
        await TypeIntoAsync(editor, "Input.Section", "Basics");
        await TypeIntoAsync(editor, "Input.Body", "You sit in a chair.\n\nThe nurse puts a thin tube in your arm.");
        await TypeIntoAsync(editor, "Input.KeyPoints", "You can bring a friend.\nIt takes about an hour.\nTell the nurse how you feel.");
        await TypeIntoAsync(editor, "Input.NextSteps", "Pack a snack.");
        await editor.TabToAsync("Input.CancerTypes");
        await editor.Page.Keyboard.PressAsync("Space");
        await TypeIntoAsync(editor, "Input.Sources[0].Title", "A guide");
        await TypeIntoAsync(editor, "Input.Sources[0].Publisher", "A clinic");
        await TypeIntoAsync(editor, "Input.Sources[0].Accessed", "11012026");
        await TypeIntoAsync(editor, "Input.Sources[0].Url", "https://example.org/guide");
    }

    private async Task TypeSignInAsync(Visit visit, StaffRole role)
    {
        var member = await small.Portal.AddStaffAsync(string.Create(CultureInfo.InvariantCulture, $"journey-{role}@care.example").ToLowerInvariant(), role);
        await visit.OpenAsync("/admin/sign-in");
        await TypeIntoAsync(visit, "Email", member.Email!);
        await TypeIntoAsync(visit, "Password", StaffPortal.Password);
        await PressEnterAsync(visit, "**/admin");
    }

    private static async Task TypeIntoAsync(Visit visit, string field, string words)
    {
        await visit.TabToAsync(field);
        await visit.Page.Keyboard.TypeAsync(words);
    }

    private static async Task PressAsync(Visit visit, string words, string leadsTo)
    {
        await visit.TabToAsync(words);
        await PressEnterAsync(visit, leadsTo);
    }

    private static async Task PressEnterAsync(Visit visit, string leadsTo)
    {
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(leadsTo);
    }

    private async Task<int> StatusAsync(Visit stranger) =>
        (await stranger.Page.GotoAsync(new Uri(small.Portal.Address, "/basics/your-first-infusion").ToString()))!.Status;
}
