namespace Analytics.Charts.Drawing;

/// <summary>Shapes of dots that can be told apart without their colour.</summary>
internal enum MarkerShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
}
