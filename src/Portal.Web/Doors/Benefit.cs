using Portal.Data;

namespace Portal.Web.Doors;

/// <summary>Lets whoever was welcome stay while the database can't be asked: for minutes, so that an outage throws nobody off their page.</summary>
internal sealed class Benefit(TimeProvider clock)
{
    /// <summary>How long nobody is asked to go for want of an answer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private DateTimeOffset? _since;

    /// <summary>The answer; without one, yes for a while.</summary>
    public async Task<bool> OfDoubt(Func<Task<bool>> ask)
    {
        try
        {
            var answer = await ask();
            _since = null;
            return answer;
        }
        catch (Exception e) when (Storage.IsAway(e))
        {
            var now = clock.GetUtcNow();
            _since ??= now;
            return now - _since < Longest;
        }
    }
}
