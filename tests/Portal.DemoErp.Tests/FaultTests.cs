using System.Net;

namespace Portal.DemoErp.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task An_answer_that_is_dropped_was_applied_and_can_be_looked_up()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Turn(new { dropAnswers = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => erp.Confirming("DEMO/45/10/1", Erp.Split(order)));

        var found = await erp.Get("/api/postings/DEMO%2F45%2F10%2F1");
        Assert.Equal(found.GetRawText(), (await erp.Get("/api/postings/DEMO/45/10/1")).GetRawText());
        Assert.Equal(found.GetRawText(), (await erp.Confirm("DEMO/45/10/1", Erp.Split(order))).GetRawText());
        var ledger = await erp.Get("/api/ledger");
        Assert.Single(ledger.List("effects"));
        Assert.Equal(["applied", "answer-dropped", "repeated"], ledger.List("attempts").Select(a => a.Text("outcome")));
    }

    [Fact]
    public async Task A_posting_that_fails_has_no_effect()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Turn(new { failPostings = 1 });

        await erp.Confirm("k", Erp.Split(order), HttpStatusCode.InternalServerError);
        await erp.Confirm("k", Erp.Split(order));

        Assert.Equal(["failed", "applied"], (await erp.Get("/api/ledger")).List("attempts").Select(a => a.Text("outcome")));
    }

    [Fact]
    public async Task Readings_fail_as_often_as_asked()
    {
        await using var erp = await Erp.Start();
        await erp.Turn(new { failReadings = 2 });

        var states = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await erp.Http.GetAsync(new Uri("/api/orders", UriKind.Relative), TestContext.Current.CancellationToken);
            states.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK], states);
    }

    [Fact]
    public async Task Offline_stops_the_interface_and_not_the_people()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Turn(new { offline = true });

        Assert.Equal("erp.offline", (await erp.Confirm("k", Erp.Split(order), HttpStatusCode.ServiceUnavailable)).Text("code"));
        using (var answer = await erp.Http.GetAsync(new Uri("/api/orders", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        await erp.Order();
        await erp.Get("/desk/orders");
        await erp.Turn(new { offlineBy = "abort" });
        await Assert.ThrowsAsync<HttpRequestException>(() => erp.Get("/api/stock"));

        await erp.Turn(new { offline = false });
        await erp.Confirm("k", Erp.Split(order));
    }

    [Fact]
    public async Task Answering_twice_posts_once_and_tells_rows_twice()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Turn(new { answerTwice = true });

        await erp.Confirm("k", Erp.Split(order));

        Assert.Equal(["applied", "repeated"], (await erp.Get("/api/ledger")).List("attempts").Select(a => a.Text("outcome")));
        var numbers = (await erp.Get("/api/orders")).List("items").Select(o => o.Text("number")).ToArray();
        Assert.Equal(numbers.Distinct().Count() * 2, numbers.Length);
    }

    [Fact]
    public async Task Without_keys_a_second_posting_is_a_second_effect_and_the_ledger_shows_it()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Turn(new { ignoreKeys = true });

        await erp.Confirm("k", Erp.Split(order));
        await erp.Confirm("k", Erp.Split(order));

        var ledger = await erp.Get("/api/ledger");
        Assert.Equal(2, ledger.Int("effectCount"));
        Assert.Equal("k", Assert.Single(ledger.List("doubled")).GetString());
    }

    [Fact]
    public async Task A_slow_answer_is_given_up_by_the_caller_before_anything_happened()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Turn(new { delayMs = 120_000 });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMilliseconds(300));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/confirmations") { Content = System.Net.Http.Json.JsonContent.Create(Erp.Split(order)) };
        request.Headers.Add("Idempotency-Key", "k");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => erp.Http.SendAsync(request, patience.Token));

        Assert.Equal(0, (await erp.Get("/api/ledger")).Int("effectCount"));
    }

    [Fact]
    public async Task A_switch_out_of_range_is_refused()
    {
        await using var erp = await Erp.Start();

        var no = await erp.Send(HttpMethod.Put, "/api/switches", new { delayMs = -1 }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal("switch.range", no.Text("code"));
    }
}
