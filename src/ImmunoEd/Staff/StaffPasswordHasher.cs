using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ImmunoEd.Staff;

/// <summary>Hashes the one spelling of a password, however it was typed.</summary>
internal sealed class StaffPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<StaffMember>(options)
{
    public override string HashPassword(StaffMember user, string password) => base.HashPassword(user, PasswordText.Normalize(password));

    public override PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordText.Normalize(providedPassword));
}
