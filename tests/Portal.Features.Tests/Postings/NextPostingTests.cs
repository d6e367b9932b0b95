using Portal.Data;
using Portal.Features.Postings;
using Portal.Testing;

namespace Portal.Features.Tests.Postings;

public sealed class NextPostingTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_says_when_to_look_again(DatabaseProvider database)
    {
        await using var scene = await PostingScene.Open(database);
        Assert.Null((await scene.House.Send(new NextPosting("DEMO"), House.Portal)).Value);

        await scene.HasAnswered("4500000001", 10);
        Assert.Equal(TimeSpan.Zero, (await scene.House.Send(new NextPosting("DEMO"), House.Portal)).Value);
        await scene.Claim();

        Assert.Equal(TimeSpan.FromSeconds(30), (await scene.House.Send(new NextPosting("DEMO"), House.Portal)).Value);
        Assert.Null((await scene.House.Send(new NextPosting("OTHER"), House.Portal)).Value);
    }
}
