using Portal.Data;

namespace Portal.Web.Setup.Verbs;

/// <summary>Every verb by its name.</summary>
internal static class Verb
{
    private static readonly Dictionary<string, IVerb> All = typeof(Verb).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IVerb)) && t is { IsAbstract: false })
        .Select(t => (IVerb)Activator.CreateInstance(t)!)
        .ToDictionary(v => v.Name, StringComparer.Ordinal);

    /// <summary>Runs a verb; 0 when it was done, 1 when it failed, 2 when there is no such verb.</summary>
    public static async Task<int> Run(string name, string[] args)
    {
        if (!All.TryGetValue(name, out var verb))
        {
            VerbCall.Fail($"There is no verb '{name}'. Without a verb the portal serves; the verbs are:");
            foreach (var known in All.Values.OrderBy(v => v.Name, StringComparer.Ordinal))
            {
                VerbCall.Fail($"  {known.Name,-14} {known.Does}");
            }

            return 2;
        }

        return await Run(verb, args);
    }

    private static async Task<int> Run(IVerb verb, string[] args)
    {
        try
        {
            return await verb.Run(args);
        }
        catch (DatabaseUnfit unfit)
        {
            return VerbCall.Fail(unfit.Message);
        }
        catch (Exception e) when (Storage.IsAway(e))
        {
            return VerbCall.Fail($"The database can't be used: {Storage.Reason(e)}");
        }
    }
}
