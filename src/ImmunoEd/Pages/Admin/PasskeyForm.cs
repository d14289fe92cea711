namespace ImmunoEd.Pages.Admin;

/// <summary>A button that asks the browser for a passkey, and sends what it signed.</summary>
/// <param name="Address">The page whose handlers <c>PasskeyOptions</c> and <c>Passkey</c> take it.</param>
/// <param name="Works">Passkeys belong to one host; at another address of this site they cannot be asked for.</param>
public sealed record PasskeyForm(string Address, string? ReturnUrl, bool Works);
