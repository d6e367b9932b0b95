using Portal.Web.Setup.People;

namespace Portal.Web.Tests.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Password1234")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("123456789012")]
    [InlineData("qwertzuiop12")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("Supplier-Portal-2026")]
    [InlineData("Keller.Sales.2026")]
    [InlineData("Willkommen2026")]
    public void What_everybody_tries_first_is_refused(string password) =>
        Assert.Equal("PasswordTooCommon", PasswordRules.Says(password, ["Keller, Sales", "sales@keller.example"]));

    [Theory]
    [InlineData("four quiet otters paddle")]
    [InlineData("Zug nach Lissabon um acht")]
    [InlineData("x7#Kd9!vQ2mRt")]
    public void What_is_one_s_own_passes(string password) => Assert.Null(PasswordRules.Says(password, ["Keller, Sales", "sales@keller.example"]));

    [Fact]
    public void Length_has_an_end() => Assert.Equal("PasswordTooLong", PasswordRules.Says(new string('x', 129), []));
}
