namespace Portal.Web.Setup.Verbs;

/// <summary>Something that the portal does from the command line instead of serving; found by its name, so adding one touches nothing else.</summary>
internal interface IVerb
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>What it does, in one line with its arguments.</summary>
    string Does { get; }

    /// <summary>Does it with what stood after its name; 0 when it was done.</summary>
    Task<int> Run(string[] args);
}
