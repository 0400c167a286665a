#include "record/BatchPlaces.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace trueloss {
namespace {

/// Epochs of 3, 1 and (so far) 4 batches of 10, 20, 30, ... samples, half a second each.
RunRecord unevenRecord()
{
    RunRecord record;
    const int lengths[]{3, 1, 4};
    std::int64_t samples = 0;
    for (int epoch = 1; epoch <= 3; ++epoch) {
        for (int batch = 1; batch <= lengths[epoch - 1]; ++batch) {
            BatchPoint point;
            point.epoch = epoch;
            point.batchInEpoch = batch;
            point.samples = samples += 10;
            point.seconds = 0.5;
            point.rmse = 5;
            record.append(point);
        }
    }
    return record;
}

/// Fifteen batches, ten an epoch.
RunRecord fifteen()
{
    RunRecord record;
    for (int i = 0; i < 15; ++i) {
        BatchPoint point;
        point.epoch = i / 10 + 1;
        point.batchInEpoch = i % 10 + 1;
        point.rmse = 70;
        record.append(point);
    }
    return record;
}

BatchPlaces placesOf(const RunRecord& record, RunAxis axis)
{
    BatchPlaces places;
    places.setRecord(&record);
    places.setAxis(axis);
    return places;
}

TEST(BatchPlacesTest, EpochsAreAsWideAsTheirNumbersHoweverManyBatchesTheyHave)
{
    const RunRecord record = unevenRecord();
    BatchPlaces places = placesOf(record, RunAxis::Epochs);
    const double expected[]{1.0 / 3, 2.0 / 3, 1, 2, 2.25, 2.5, 2.75, 3};
    for (std::size_t i = 0; i < 8; ++i) EXPECT_DOUBLE_EQ(places.at(i), expected[i]) << i;
    EXPECT_DOUBLE_EQ(places.beginOf(0), 0);
    EXPECT_DOUBLE_EQ(places.beginOf(3), 1);
    EXPECT_DOUBLE_EQ(places.beginOf(4), 2);
    // An epoch that is going is as long as was planned.
    places.setPlannedEpoch(8);
    EXPECT_DOUBLE_EQ(places.at(7), 2.5);
    EXPECT_DOUBLE_EQ(places.at(3), 2) << "those that are over are as they were";
}

TEST(BatchPlacesTest, AnEpochThatBeganIsTakenToBeAsLongAsTheOneBefore)
{
    const RunRecord record = fifteen();
    EXPECT_DOUBLE_EQ(placesOf(record, RunAxis::Epochs).at(14), 1.5);
    RunRecord over = fifteen();
    EpochPoint last;
    last.epoch = 2;
    last.lastBatch = 15;
    over.append(last);
    EXPECT_DOUBLE_EQ(placesOf(over, RunAxis::Epochs).at(14), 2) << "its validation is there: it had 5 batches";
}

TEST(BatchPlacesTest, SamplesAndMinutesAreThoseSeenAtTheEndOfABatch)
{
    const RunRecord record = unevenRecord();
    const BatchPlaces samples = placesOf(record, RunAxis::Samples);
    const double seen[]{10, 30, 60, 100, 150, 210, 280, 360};
    for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(samples.at(i), seen[i]);
    EXPECT_EQ(samples.beginOf(3), 60);
    EXPECT_EQ(samples.low(), 0);
    EXPECT_EQ(samples.high(), 360);
    const BatchPlaces batches = placesOf(record, RunAxis::Batches);
    EXPECT_EQ(batches.low(), 0.5);
    EXPECT_EQ(batches.high(), 8.5);
    const BatchPlaces minutes = placesOf(record, RunAxis::Minutes);
    EXPECT_DOUBLE_EQ(minutes.at(5), 3.0 / 60);
}

TEST(BatchPlacesTest, AValidationTakesTimeBetweenTheBatches)
{
    RunRecord record;
    for (const int epoch : {1, 1, 2}) {
        BatchPoint point;
        point.epoch = epoch;
        point.seconds = 60;
        point.rmse = 5;
        if (epoch == 2) {
            EpochPoint first;
            first.epoch = 1;
            first.lastBatch = 2;
            first.seconds = 300;
            record.append(first);
        }
        record.append(point);
    }
    const BatchPlaces minutes = placesOf(record, RunAxis::Minutes);
    EXPECT_DOUBLE_EQ(minutes.at(1), 2);
    EXPECT_DOUBLE_EQ(minutes.at(2), 6);
    EXPECT_DOUBLE_EQ(minutes.high(), 6);
}

TEST(BatchPlacesTest, EpochsThatALogCountsBackwardsStillGoOn)
{
    RunRecord record;
    for (const int epoch : {5, 6, 3, 4, 9}) {
        BatchPoint point;
        point.epoch = epoch;
        point.rmse = 1;
        record.append(point);
    }
    const BatchPlaces places = placesOf(record, RunAxis::Epochs);
    const double expected[]{5, 6, 7, 8, 9};
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(places.at(i), expected[i]);
}

TEST(BatchPlacesTest, WhatTheRunDoesNotKnowIsCountedInBatches)
{
    RunRecord log;
    BatchPoint point;
    point.rmse = 70;
    log.append(point);
    BatchPlaces places = placesOf(log, RunAxis::Samples);
    EXPECT_FALSE(places.knows(RunAxis::Samples));
    EXPECT_FALSE(places.knows(RunAxis::Minutes));
    EXPECT_EQ(places.axis(), RunAxis::Batches);
    EXPECT_EQ(places.at(0), 1);
    places.setRecord(nullptr);
    EXPECT_EQ(places.count(), 0U);
    EXPECT_EQ(places.countBefore(5), 0U);
    EXPECT_TRUE(places.columns(0, 1, 10).empty());
}

/// Against a plain scan of at().
TEST(BatchPlacesTest, CountsAndColumnsAgreeWithThePlaces)
{
    const RunRecord record = unevenRecord();
    for (const RunAxis axis : {RunAxis::Batches, RunAxis::Epochs, RunAxis::Samples, RunAxis::Minutes}) {
        const BatchPlaces places = placesOf(record, axis);
        const double length = places.high() - places.low();
        for (int i = -4; i <= 104; ++i) {
            const double x = places.low() + length * i / 100;
            std::size_t before = 0;
            while (before < 8 && places.at(before) < x) ++before;
            EXPECT_EQ(places.countBefore(x), before) << static_cast<int>(axis) << " at " << x;
        }
        for (std::size_t i = 0; i < 8; ++i) {
            EXPECT_EQ(places.countBefore(places.at(i)), i);
            EXPECT_EQ(places.nearest(places.at(i)), i);
            EXPECT_NEAR(places.numberAt(places.at(i)), static_cast<double>(i) + 1, 1e-9);
            EXPECT_NEAR(places.atNumber(static_cast<double>(i) + 1), places.at(i), 1e-12);
        }
        EXPECT_NEAR(places.numberAt(places.atNumber(4.25)), 4.25, 1e-9);
        for (int columns = 1; columns <= 9; ++columns) {
            const auto starts = places.columns(places.at(2), places.at(6), columns);
            EXPECT_TRUE(std::is_sorted(starts.begin(), starts.end()));
            EXPECT_EQ(starts.front(), 1U) << "the neighbour at the left";
            EXPECT_EQ(starts.back(), 8U) << "and at the right";
        }
    }
}

}  // namespace
}  // namespace trueloss
