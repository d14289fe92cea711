using Microsoft.AspNetCore.DataProtection;

namespace ImmunoEd.Staff;

/// <summary>One sentence for the next page: what was done. It is shown once.</summary>
public sealed class StaffNotice(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly SealedCookie cookie = new(protection, clock, "immunoed-notice", TimeSpan.FromMinutes(5));

    public void Write(HttpContext context, string sentence) => cookie.Write(context, sentence);

    public string? Take(HttpContext context)
    {
        var sentence = cookie.Read(context);
        if (sentence is not null)
            cookie.Delete(context);
        return sentence;
    }
}
