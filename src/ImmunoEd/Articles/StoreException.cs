namespace ImmunoEd.Articles;

/// <summary>The store cannot be used; the message is one sentence for whoever runs the program.</summary>
public sealed class StoreException(string message, Exception? innerException = null) : Exception(message, innerException);
