Console.Error.WriteLine("This project only lends dotnet-ef its design-time parts; see docs/architecture.md.");
return 2;
