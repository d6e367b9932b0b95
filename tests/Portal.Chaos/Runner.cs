// The tests wait for other processes most of their time: as many at once as there are classes, however few cores there are.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
