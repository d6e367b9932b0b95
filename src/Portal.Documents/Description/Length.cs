namespace Portal.Documents.Description;

/// <summary>A width: fixed, a share of what is left, or as wide as the content within limits.</summary>
internal readonly record struct Length(float Points, float Share, float Most)
{
    public static Length Fixed(float points) => new(points, 0, points);

    public static Length Part(float share = 1) => new(0, share, 0);

    public static Length Content(float least, float most) => new(least, 0, most);
}
