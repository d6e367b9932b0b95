namespace Portal.Features.Kernel;

/// <summary>It does not exist, or not for the caller: nobody can tell which.</summary>
internal sealed class NotFound : Exception;

/// <summary>The caller may not do this.</summary>
internal sealed class Forbidden : Exception;
