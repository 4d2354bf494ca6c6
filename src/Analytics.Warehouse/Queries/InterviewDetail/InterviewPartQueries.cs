using Analytics.Warehouse.Scopes;

namespace Analytics.Warehouse.Queries;

/// <summary>A query for rows of one interview.</summary>
public abstract class InterviewPartQuery<TRow>(WarehouseDatabase warehouse) : Query<TRow>(warehouse)
{
    private readonly WarehouseDatabase _warehouse = warehouse;
    private readonly VisibleInterviews _visible = new(warehouse);

    // Asked for one interview that may be read.
    private protected override bool IsForEveryone => true;

    /// <summary>The rows of this interview; empty when there is none of this key, or it may not be read here.</summary>
    public virtual IReadOnlyList<TRow> Read(long interviewId)
    {
        if (_visible.Of([interviewId]).Count == 0) return [];
        var rows = Read(new QueryParameters().Add("interview_id", interviewId));
        if (ReadScope.Current.Names is not { } names || rows is not [IHasWords<TRow>, ..]) return rows;
        var candidate = VeiledRows.CandidatesOf(_warehouse, names, "interview_id", [interviewId])[interviewId];
        return [.. rows.Cast<IHasWords<TRow>>().Select(row => row.Veiled(candidate))];
    }
}

/// <summary>The interview as a whole: one row.</summary>
public sealed class InterviewHeader(WarehouseDatabase warehouse) : InterviewPartQuery<InterviewRecord>(warehouse);

/// <summary>The dialogue in order.</summary>
public sealed class InterviewTurns(WarehouseDatabase warehouse) : InterviewPartQuery<TurnRow>(warehouse);

/// <summary>The questions in order.</summary>
public sealed class InterviewQuestions(WarehouseDatabase warehouse) : InterviewPartQuery<QuestionRow>(warehouse);

/// <summary>The evaluation items in order.</summary>
public sealed class InterviewEvaluations(WarehouseDatabase warehouse) : InterviewPartQuery<EvaluationRow>(warehouse);

/// <summary>The parts of the HR report in order.</summary>
public sealed class InterviewReport(WarehouseDatabase warehouse) : InterviewPartQuery<ReportSectionRow>(warehouse);

/// <summary>The skills the HR report lists, in its order.</summary>
public sealed class InterviewSkills(WarehouseDatabase warehouse) : InterviewPartQuery<SkillRow>(warehouse);

/// <summary>What must be told about the file, weightiest first.</summary>
public sealed class InterviewFindings(WarehouseDatabase warehouse) : InterviewPartQuery<FindingRow>(warehouse);

/// <summary>The interviews of the same unit in order of time, the one asked about included.</summary>
public sealed class InterviewUnit(WarehouseDatabase warehouse) : InterviewPartQuery<UnitInterviewRow>(warehouse)
{
    private readonly VisibleInterviews _visible = new(warehouse);

    /// <inheritdoc />
    public override IReadOnlyList<UnitInterviewRow> Read(long interviewId)
    {
        var unit = base.Read(interviewId);
        var visible = _visible.Of([.. unit.Select(row => row.InterviewId)]);
        return [.. unit.Where(row => visible.Contains(row.InterviewId))];
    }
}
