namespace Analytics.Warehouse.Sources;

/// <summary>Where a run's date comes from. Names in snake_case are the values of <c>runs.date_source</c>.</summary>
internal enum DateSource
{
    /// <summary>The folder <c>transcripts_YYYYMMDD_HHMMSS</c>.</summary>
    Folder,

    /// <summary>The user: an option at ingest, or the run folder's run.json.</summary>
    Given,

    /// <summary>The last write time of the run's first file.</summary>
    FileTime,

    /// <summary>The start of the run's first interview, where interviews say when they started and nothing says when the run did.</summary>
    Interviews,
}
